package dev.studycoach.chat;

import java.util.List;

/** What the coach answers to an interaction. */
public sealed interface Reply {
  /** A new message; private or for all, as the route's acknowledgement says. */
  record Post(Message message) implements Reply {}

  /** A new text for the message that was clicked. */
  record Edit(Message message) implements Reply {}

  /** A form to fill in. */
  record Open(Form form) implements Reply {}

  /** A line for this person alone, however the interaction was acknowledged. */
  record Whisper(Message message) implements Reply {}

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
