package dev.studycoach.slack.fake;

import java.util.Locale;

/** The kinds of things that Slack tells an app. */
enum Kind {
  COMMAND("slash_commands", true),
  ACTION("interactive", false),
  SUBMISSION("interactive", true),
  CLOSE("interactive", false),
  SHORTCUT("interactive", false),
  EVENT("events_api", false);

  private final String envelope;
  private final boolean payload;

  Kind(String envelope, boolean payload) {
    this.envelope = envelope;
    this.payload = payload;
  }

  /** The type of its envelope in Socket Mode. */
  String envelope() {
    return envelope;
  }

  /** Whether the acknowledgement may carry an answer. */
  boolean takesPayload() {
    return payload;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
