package dev.studycoach.hours;

import dev.studycoach.streak.EarnedDay;
import dev.studycoach.streak.StudyClock;
import dev.studycoach.streak.StudyDays;
import dev.studycoach.streak.StudyRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Where study is written down, with the study days that it earns; the caller opens the transaction.
 */
final class StudyBook {
  /** Why a day counts, as {@code /streak why} shows it. */
  static final String REASON = "studied long enough";

  private final StudySessions sessions;
  private final Entries entries;
  private final Timers timers;
  private final Goals goals;
  private final StudyDays studyDays;
  private final StudyRules rules;

  StudyBook(Jdbi jdbi, StudyRules rules) {
    this.sessions = new StudySessions(jdbi);
    this.entries = new Entries(jdbi);
    this.timers = new Timers(jdbi);
    this.goals = new Goals(jdbi);
    this.studyDays = new StudyDays(jdbi);
    this.rules = rules;
  }

  StudyClock clock(long learner, Instant now) {
    return studyDays.of(learner, now).clock();
  }

  StudyWeek week(long learner, Instant now) {
    LocalDate today = clock(learner, now).dayOf(now);
    LocalDate monday = StudyWeek.monday(today);
    return new StudyWeek(
        today,
        now,
        rules,
        timeline(sessions.of(learner, monday, monday.plusDays(6))),
        goals.of(learner),
        timers.of(learner).orElse(null));
  }

  /**
   * Writes an entry down; what of it was counted before counts no second time.
   *
   * @param timer that it settles; null if there is none
   */
  Counted write(
      long learner,
      Source source,
      Topic topic,
      @Nullable Long timer,
      List<Interval> intervals,
      Instant now) {
    StudyRecord record = studyDays.of(learner, now);
    List<Stretch> stretches =
        intervals.stream().flatMap(i -> Stretch.cut(learner, record.clock(), i).stream()).toList();
    Map<LocalDate, ZoneId> days = days(stretches);
    Hours before = hours(learner, days.keySet());
    long entry = entries.add(learner, timer, topic.note(), now);
    sessions.write(stretches, Label.of(source, topic, entry));
    Hours after = hours(learner, days.keySet());
    Set<LocalDate> earned = earn(learner, record, after, days, now);
    return new Counted(
        entry,
        topic,
        Counted.parts(stretches),
        after.total() - before.total(),
        after.minutes().containsValue((int) rules.mostADay().toMinutes()),
        earned,
        streak(record, earned, now));
  }

  private static Map<LocalDate, ZoneId> days(List<Stretch> stretches) {
    Map<LocalDate, ZoneId> days = new TreeMap<>();
    stretches.forEach(stretch -> days.putIfAbsent(stretch.day(), stretch.zone()));
    return days;
  }

  /** The hours of these days. */
  private Hours hours(long learner, Collection<LocalDate> days) {
    return Hours.of(
        timeline(days.stream().flatMap(day -> sessions.of(learner, day, day).stream()).toList()));
  }

  private Timeline timeline(List<StudySession> studied) {
    return Timeline.of(studied, rules.mostADay());
  }

  /** Gives the days that count only now. */
  private Set<LocalDate> earn(
      long learner, StudyRecord record, Hours hours, Map<LocalDate, ZoneId> days, Instant now) {
    Set<LocalDate> earned = new LinkedHashSet<>();
    days.forEach(
        (day, zone) -> {
          if (hours.on(day) >= rules.enoughMinutes()) {
            studyDays.earn(learner, day, zone, REASON, now);
            earned.add(day);
          }
        });
    earned.removeAll(record.ledger().earned().keySet());
    return earned;
  }

  private static int streak(StudyRecord record, Set<LocalDate> earned, Instant now) {
    StudyRecord grown = record;
    for (LocalDate day : earned) {
      grown = grown.earning(day, REASON);
    }
    return grown.streak(now).current();
  }

  /** Takes an entry back, and the study days that lack it. */
  TakenBack takeBack(long learner, Entry entry, Instant now) {
    Set<LocalDate> lost = new LinkedHashSet<>(earned(learner, now));
    List<StudySession> taken = sessions.of(learner, entry);
    entries.correct(entry.id(), now);
    Set<LocalDate> days = new LinkedHashSet<>();
    taken.forEach(session -> days.add(session.studyDay()));
    Hours left = hours(learner, days);
    days.stream()
        .filter(day -> left.on(day) < rules.enoughMinutes())
        .forEach(day -> studyDays.withdraw(learner, day, REASON, now));
    lost.removeAll(earned(learner, now));
    return new TakenBack(entry, taken, lost);
  }

  private Set<LocalDate> earned(long learner, Instant now) {
    return studyDays.of(learner, now).ledger().earned().keySet();
  }

  /** Earns the study days on which these stretches, once written down, make enough. */
  void earn(List<Stretch> stretches, Instant now) {
    Map<EarnedDay, List<StudySession>> unearned = sessions.unearned(stretches, REASON);
    List<EarnedDay> enough =
        unearned.entrySet().stream()
            .filter(day -> Hours.of(timeline(day.getValue())).total() >= rules.enoughMinutes())
            .map(Map.Entry::getKey)
            .toList();
    if (!enough.isEmpty()) {
      studyDays.earn(enough, REASON, now);
    }
  }
}
