package dev.studycoach.examdate;

import dev.studycoach.routing.Call;
import dev.studycoach.routing.Refusal;
import dev.studycoach.routing.Typed;
import dev.studycoach.time.TimeWords;
import dev.studycoach.time.ZoneWords;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What somebody typed as the date of an exam: words, perhaps followed by a time and a zone, which
 * may also be given by name.
 */
record When(String date, Optional<LocalTime> time, Optional<ZoneId> zone) {
  private static final int MOST_WORDS = 3;
  private static final String AT = "(?i)at ";

  /** Words, and those at their end that are meant as something else; empty if there are none. */
  private record Parted(String before, Optional<String> end) {
    /** As many words as possible go to the end, but never all. */
    static Parted of(String typed, Predicate<String> meant) {
      List<String> words = List.of(typed.strip().split("\\s+"));
      return IntStream.range(Math.max(1, words.size() - MOST_WORDS), words.size())
          .filter(from -> meant.test(joined(words.subList(from, words.size()))))
          .mapToObj(from -> at(words, from))
          .findFirst()
          .orElse(new Parted(typed.strip(), Optional.empty()));
    }

    private static Parted at(List<String> words, int from) {
      return new Parted(
          joined(words.subList(0, from)).replaceFirst(",$", ""),
          Optional.of(joined(words.subList(from, words.size()))));
    }

    private static String joined(List<String> words) {
      return String.join(" ", words);
    }
  }

  /**
   * @throws Refusal if the time or zone cannot be read
   */
  static When of(Call call) {
    When typed = of(call.input("date").orElse(""));
    return new When(
        typed.date,
        call.input("time").map(When::time).or(typed::time),
        call.input("zone").map(Typed::zone).or(typed::zone));
  }

  static When of(String words) {
    Parted zoned = Parted.of(words, When::isZone);
    Parted timed = Parted.of(zoned.before, When::isTime);
    return new When(timed.before, timed.end.map(When::time), zoned.end.map(Typed::zone));
  }

  /** An area with an unknown place is meant as one too. */
  private static boolean isZone(String words) {
    return words.matches("\\p{Alpha}[\\w+-]*/[\\w/+-]+") || !ZoneWords.read(words).isEmpty();
  }

  private static boolean isTime(String words) {
    return words.matches(AT + ".*")
        ? TimeWords.isTime(words.replaceFirst(AT, ""))
        : TimeWords.isTimeOnly(words);
  }

  private static LocalTime time(String typed) {
    return Typed.time("time", typed.replaceFirst(AT, ""));
  }
}
