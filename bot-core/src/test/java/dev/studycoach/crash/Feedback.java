package dev.studycoach.crash;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the coach told a member about a locked answer: from then on it must not be lost.
 *
 * @param at when, by the simulated clock; the question is the newest one then
 */
record Feedback(String member, Instant at, String choice, String confidence) {
  private static final Pattern WORDS =
      Pattern.compile("  You chose ([A-Z and]+) \\((guess|fairly sure|certain)\\)\\.");

  static Optional<Feedback> in(List<String> printed, String member, Instant at) {
    return printed.stream()
        .map(WORDS::matcher)
        .filter(Matcher::matches)
        .map(found -> new Feedback(member, at, choice(found), confidence(found)))
        .findFirst();
  }

  private static String choice(Matcher found) {
    return found.group(1).replace(" and ", "").toLowerCase(Locale.ROOT);
  }

  private static String confidence(Matcher found) {
    return found.group(2).replace(' ', '_').toUpperCase(Locale.ROOT);
  }
}
