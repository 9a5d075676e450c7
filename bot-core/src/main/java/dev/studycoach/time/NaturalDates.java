package dev.studycoach.time;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import org.natty.DateGroup;
import org.natty.Parser;

/**
 * Dates in free words, such as {@code the last Friday of November}, by way of a library that is
 * glad to guess: so whatever it finds is only a suggestion, and only if it has read every word.
 */
final class NaturalDates {
  private static final int LONGEST = 60;

  private NaturalDates() {}

  static List<LocalDate> read(String words, LocalDate today) {
    return speaks(words)
        ? new Parser(TimeZone.getTimeZone(ZoneOffset.UTC))
            .parse(words, noon(today)).stream()
                .filter(group -> whole(group, words))
                .findFirst()
                .map(NaturalDates::days)
                .orElse(List.of())
        : List.of();
  }

  /** Words and small numbers, but no dates in figures, whose order the library would guess. */
  private static boolean speaks(String words) {
    return words.length() <= LONGEST
        && words.matches("[a-z0-9 ,']*[a-z][a-z0-9 ,']*")
        && !words.matches(".*\\d{5}.*");
  }

  private static boolean whole(DateGroup group, String words) {
    return group.getText().equals(words) && !group.isRecurring() && !group.isDateInferred();
  }

  private static Date noon(LocalDate day) {
    return Date.from(day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
  }

  private static List<LocalDate> days(DateGroup group) {
    return group.getDates().stream()
        .map(date -> date.toInstant().atZone(ZoneOffset.UTC).toLocalDate())
        .limit(4)
        .toList();
  }
}
