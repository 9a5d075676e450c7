package dev.studycoach.chat;

import java.util.Collection;

/** The stricter platform's limits, so that a breach fails in a unit test and not in production. */
final class Limits {
  private Limits() {}

  static void atMost(String what, int length, int most) {
    if (length > most) {
      throw new IllegalArgumentException(
          what + " is " + length + " long, at most " + most + " fit");
    }
  }

  static void between(String what, Collection<?> items, int least, int most) {
    if (items.size() < least || items.size() > most) {
      throw new IllegalArgumentException(
          what + ": " + items.size() + ", allowed are " + least + " to " + most);
    }
  }

  static void text(String what, String text, int most) {
    if (text.isBlank()) {
      throw new IllegalArgumentException(what + " is blank");
    }
    atMost(what, text.length(), most);
  }
}
