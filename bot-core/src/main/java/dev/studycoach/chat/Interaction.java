package dev.studycoach.chat;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Something a person did. */
public sealed interface Interaction {
  Origin origin();

  /** A slash command with its path in words, such as {@code streak why}, and the options given. */
  record Command(Origin origin, String path, Map<String, String> options) implements Interaction {
    public Command {
      options = Map.copyOf(options);
    }
  }

  /** A whole command as it was typed, such as {@code streak why}, with or without a slash. */
  record Line(Origin origin, String words) implements Interaction {}

  /** A press of a button, or a choice with the chosen values. */
  record Click(Origin origin, Action action, List<String> values) implements Interaction {
    public Click {
      values = List.copyOf(values);
    }
  }

  /** A form sent in. */
  record Submission(Origin origin, Action action, Map<String, String> fields)
      implements Interaction {
    public Submission {
      fields = Map.copyOf(fields);
    }
  }

  /**
   * The coach was added: to a channel if the origin names one, else to a workspace by its owner.
   * May be reported again and again.
   *
   * @param place what people call the workspace
   */
  record Arrival(Origin origin, String place) implements Interaction {
    /** To a workspace by its owner. */
    public static Arrival in(
        String platform, String workspace, String owner, Locale locale, String place) {
      return new Arrival(new Origin(platform, workspace, "", owner, "", true, locale), place);
    }
  }

  /** What has been typed so far into an option of a command, asking how it could go on. */
  record Typing(Origin origin, String path, String option, String typed) implements Interaction {}
}
