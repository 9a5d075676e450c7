package dev.studycoach.streak;

import dev.studycoach.streak.Streak.Day;
import dev.studycoach.streak.Streak.Kind;
import dev.studycoach.streak.StudyClock.Setting;
import dev.studycoach.time.WallTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A year in a group that gets its question at 09:00, for a learner with habits.
 *
 * @param habit how far into its time each question is answered, in percent, over and over; 100
 *     means that it gets no answer
 * @param moves changes of the learner's own clock
 */
record YearOfStudy(
    ZoneId group, ZoneId home, LocalTime dayStart, List<Integer> habit, List<Move> moves) {
  private static final LocalDate FIRST = LocalDate.parse("2026-01-01");
  private static final LocalTime POST_TIME = LocalTime.of(9, 0);

  /** What somebody sets on some day of the year; it counts from the end of that study day. */
  record Move(int dayOfYear, ZoneId to, LocalTime dayStart) {}

  /** The days of these kinds in the first so many days of the year. */
  List<Day> after(int days, Kind... kinds) {
    LocalDate today = clock().dayOf(closing(FIRST.plusDays(days - 1)));
    return Streak.of(ledger(days), today).days().stream()
        .filter(day -> List.of(kinds).contains(day.kind()))
        .toList();
  }

  /** How many of the first so many questions get no answer. */
  int unanswered(int days) {
    return (int) IntStream.range(0, days).filter(i -> habit.get(i % habit.size()) >= 100).count();
  }

  StudyClock clock() {
    StudyClock clock = new StudyClock(List.of(new Setting(Instant.EPOCH, home, dayStart)));
    for (Move move : moves) {
      List<Setting> settings = new ArrayList<>(clock.settings());
      Instant end = clock.endOfDay(posting(FIRST.plusDays(move.dayOfYear())));
      settings.add(new Setting(end, move.to(), move.dayStart()));
      clock = new StudyClock(settings);
    }
    return clock;
  }

  /** As the rows in the database make it. */
  private Ledger ledger(int days) {
    StudyClock clock = clock();
    TreeMap<LocalDate, String> earned = new TreeMap<>();
    Set<LocalDate> missed = new HashSet<>();
    for (int i = 0; i < days; i++) {
      LocalDate day = FIRST.plusDays(i);
      int percent = habit.get(i % habit.size());
      if (percent < 100) {
        earned.put(clock.dayOf(act(day, percent)), "answered the daily question");
      } else {
        missed.add(clock.mainDay(posting(day), closing(day)));
      }
    }
    return new Ledger(earned, missed, List.of());
  }

  private Instant act(LocalDate day, int percent) {
    Duration open = Duration.between(posting(day), closing(day));
    return posting(day).plus(open.multipliedBy(percent).dividedBy(100));
  }

  private Instant posting(LocalDate day) {
    return WallTime.first(day, POST_TIME, group);
  }

  private Instant closing(LocalDate day) {
    return posting(day.plusDays(1)).minus(Duration.ofMinutes(5));
  }
}
