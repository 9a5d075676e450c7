package dev.studycoach.privacy;

import dev.studycoach.chat.Action;
import dev.studycoach.chat.Control.Button;
import dev.studycoach.chat.Message;

/** The words about a person's own data. */
final class PrivacyViews {
  private PrivacyViews() {}

  static Message exported() {
    return Message.of("Your data", "Everything I know about you is in this file.");
  }

  static Message ask() {
    return Message.of(
            "Forget everything about you?",
            "Your streak, your study days and hours, your exam dates and results, your settings and your name"
                + " will be gone for good. Your answers stay in your groups' totals, without your name.")
        .with(
            Button.danger("Forget me", Action.of("privacy.delete")),
            Button.of("Keep my data", Action.of("privacy.keep")));
  }

  static Message deleted() {
    return Message.of("Forgotten", "I no longer know anything about you. All the best!");
  }

  static Message kept() {
    return Message.of("Nothing was deleted", "Your data are as they were.");
  }
}
