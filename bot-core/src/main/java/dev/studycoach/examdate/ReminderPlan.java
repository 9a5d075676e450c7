package dev.studycoach.examdate;

import dev.studycoach.time.WallTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When which reminder of one exam is due, by the clock on the learner's wall.
 *
 * @param dues in order of time
 */
record ReminderPlan(List<Due> dues, QuietHours quiet, ZoneId zone) {
  /** The morning's reminder comes at least this long before the exam. */
  static final Duration MORNING_AHEAD = Duration.ofHours(2);

  /** Where the exam's time is not known, nobody needs to be woken for it after this time. */
  private static final LocalTime NOT_LATER_THAN = LocalTime.NOON;

  /** As long as this after an exam it can be asked about. */
  private static final Duration CURIOUS = Duration.ofDays(14);

  /** So long before a reminder its time is looked at again: its reader may have travelled. */
  private static final Duration LOOK_AHEAD = Duration.ofDays(1);

  /**
   * A reminder and its time.
   *
   * @param until from when on it is of no use any more: the next one is nearer, or the exam begins
   */
  record Due(Lead lead, Instant at, Instant until) {}

  /**
   * What to do at an instant.
   *
   * @param send the one reminder to send now; null: none
   * @param skip those that came to nothing and are never sent
   * @param wake when to look again; empty once nothing more can come
   */
  record Step(@Nullable Due send, List<Due> skip, Optional<Instant> wake) {
    static final Step NOTHING = new Step(null, List.of(), Optional.empty());
  }

  ReminderPlan {
    dues = List.copyOf(dues);
  }

  /**
   * @param zone in which the learner lives now
   */
  static ReminderPlan of(ExamDay exam, Wishes wishes, ZoneId zone) {
    LocalDate day = exam.dayIn(zone);
    Instant begins = Optional.ofNullable(exam.start()).orElse(endOf(day, zone));
    Optional<Instant> morning = morning(exam, wishes, day, zone);
    List<Lead> before =
        Stream.of(Lead.values())
            .filter(lead -> lead.before() || (lead == Lead.MORNING && morning.isPresent()))
            .toList();
    List<Due> dues = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      Instant at = at(before.get(i), day, wishes, morning, zone);
      Instant until =
          i + 1 < before.size()
              ? middle(at, at(before.get(i + 1), day, wishes, morning, zone))
              : begins;
      dues.add(new Due(before.get(i), at, until));
    }
    Instant after = at(Lead.AFTER, day, wishes, morning, zone);
    dues.add(new Due(Lead.AFTER, after, after.plus(CURIOUS)));
    return new ReminderPlan(dues, wishes.quiet(), zone);
  }

  /**
   * When to think of renewing a certificate.
   *
   * @param end the last day on which it counts
   */
  static ReminderPlan renewal(LocalDate end, Wishes wishes, ZoneId zone) {
    List<Due> dues = new ArrayList<>();
    for (int i = 0; i < Lead.RENEWALS.size(); i++) {
      Instant at = at(Lead.RENEWALS.get(i), end, wishes, Optional.empty(), zone);
      Instant until =
          i + 1 < Lead.RENEWALS.size()
              ? middle(at, at(Lead.RENEWALS.get(i + 1), end, wishes, Optional.empty(), zone))
              : WallTime.first(end.plusDays(1), LocalTime.MIDNIGHT, zone);
      dues.add(new Due(Lead.RENEWALS.get(i), at, until));
    }
    return new ReminderPlan(dues, wishes.quiet(), zone);
  }

  private static Instant at(
      Lead lead, LocalDate day, Wishes wishes, Optional<Instant> morning, ZoneId zone) {
    return lead == Lead.MORNING
        ? morning.orElseThrow()
        : wishes
            .quiet()
            .outside(WallTime.first(day.minusDays(lead.days()), wishes.time(), zone), zone);
  }

  /** Not in quiet hours, and not when the exam has begun; then there is none. */
  private static Optional<Instant> morning(
      ExamDay exam, Wishes wishes, LocalDate day, ZoneId zone) {
    Instant chosen = WallTime.first(day, wishes.morning(), zone);
    Instant begins = Optional.ofNullable(exam.start()).orElse(endOf(day, zone));
    Instant latest = exam.time() == null ? begins : begins.minus(MORNING_AHEAD);
    Instant at = wishes.quiet().outside(chosen.isBefore(latest) ? chosen : latest, zone);
    return Optional.of(at).filter(found -> found.isBefore(begins));
  }

  private static Instant endOf(LocalDate day, ZoneId zone) {
    return WallTime.first(day, NOT_LATER_THAN, zone);
  }

  private static Instant middle(Instant one, Instant other) {
    return one.plus(Duration.between(one, other).dividedBy(2));
  }

  /**
   * What to do now: of all that is due only the newest, if it is still of use; and not in the quiet
   * hours.
   *
   * @param since what was due before this instant, when the date was set, never comes
   * @param done what was dealt with before
   */
  Step step(Instant now, Instant since, Set<Lead> done) {
    List<Due> open =
        dues.stream()
            .filter(due -> due.at().isAfter(since) && !done.contains(due.lead()))
            .sorted(Comparator.comparing(Due::at))
            .toList();
    List<Due> past = open.stream().filter(due -> !due.at().isAfter(now)).toList();
    Optional<Due> newest =
        past.stream().reduce((a, b) -> b).filter(due -> now.isBefore(due.until()));
    List<Due> skip = past.stream().filter(due -> !newest.equals(Optional.of(due))).toList();
    Instant heard = quiet.outside(now, zone);
    if (newest.isPresent() && heard.isAfter(now)) {
      return new Step(null, skip, Optional.of(heard));
    }
    return new Step(newest.orElse(null), skip, next(open, now));
  }

  private static Optional<Instant> next(List<Due> open, Instant now) {
    return open.stream()
        .map(Due::at)
        .filter(at -> at.isAfter(now))
        .findFirst()
        .map(at -> at.minus(LOOK_AHEAD).isAfter(now) ? at.minus(LOOK_AHEAD) : at);
  }
}
