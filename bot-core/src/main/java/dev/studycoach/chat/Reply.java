package dev.studycoach.chat;

import java.util.List;

/** What the coach answers to an interaction. */
public sealed interface Reply {
  /** An answer in words. */
  sealed interface Said extends Reply {
    Message message();
  }

  /** A new message; private or for all, as the route's acknowledgement says. */
  record Post(Message message) implements Said {}

  /** A new text for the message that was clicked. */
  record Edit(Message message) implements Said {}

  /** A form to fill in. */
  record Open(Form form) implements Reply {}

  /** A line for this person alone, however the interaction was acknowledged. */
  record Whisper(Message message) implements Said {}

  /** There is nothing to say. */
  record Silence() implements Reply {}

  /** Ways to go on typing. */
  record Suggestions(List<Control.Option> options) implements Reply {
    public Suggestions {
      Limits.between("suggestions", options, 0, 25);
      options = List.copyOf(options);
    }
  }
}
