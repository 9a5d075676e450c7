package dev.studycoach.hours;

import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Tells for each moment of study to which session it counts, so that none counts twice: to one that
 * says what was done, before one in a study room, that does not.
 *
 * @param portions in order; no two overlap, and those of one study day are together no more than
 *     counts of a day
 */
public record Timeline(List<Portion> portions) {
  private static final Comparator<StudySession> PRECEDENCE =
      Comparator.comparing(StudySession::kind, nullsLast(naturalOrder()))
          .thenComparing(StudySession::domain, nullsLast(naturalOrder()))
          .thenComparing(StudySession::exam, nullsLast(naturalOrder()))
          .thenComparing(StudySession::source)
          .thenComparing(StudySession::startedAt)
          .thenComparing(StudySession::endedAt);

  public Timeline {
    portions = List.copyOf(portions);
  }

  /**
   * The union of the sessions of each study day. Their order does not matter.
   *
   * @param mostADay counts of a study day
   */
  public static Timeline of(Collection<StudySession> sessions, Duration mostADay) {
    Map<LocalDate, List<StudySession>> days = new TreeMap<>();
    sessions.forEach(s -> days.computeIfAbsent(s.studyDay(), day -> new ArrayList<>()).add(s));
    return new Timeline(
        days.values().stream().flatMap(day -> capped(swept(day), mostADay).stream()).toList());
  }

  /** Goes from one begin or end to the next. */
  private static List<Portion> swept(List<StudySession> day) {
    TreeMap<Instant, List<StudySession>> begins = new TreeMap<>();
    TreeMap<Instant, List<StudySession>> ends = new TreeMap<>();
    for (StudySession session : day) {
      begins.computeIfAbsent(session.startedAt(), at -> new ArrayList<>()).add(session);
      ends.computeIfAbsent(session.endedAt(), at -> new ArrayList<>()).add(session);
    }
    TreeSet<Instant> marks = new TreeSet<>(begins.keySet());
    marks.addAll(ends.keySet());
    TreeSet<StudySession> running = new TreeSet<>(PRECEDENCE);
    List<Portion> portions = new ArrayList<>();
    Instant last = Instant.MIN;
    for (Instant mark : marks) {
      if (!running.isEmpty()) {
        portions.add(new Portion(running.first(), last, mark));
      }
      running.addAll(begins.getOrDefault(mark, List.of()));
      ends.getOrDefault(mark, List.of()).forEach(running::remove);
      last = mark;
    }
    return portions;
  }

  private static List<Portion> capped(List<Portion> day, Duration mostADay) {
    List<Portion> counted = new ArrayList<>();
    Duration room = mostADay;
    for (Portion portion : day) {
      Portion fitting = portion.atMost(room);
      if (!fitting.length().isZero()) {
        counted.add(fitting);
      }
      room = room.minus(fitting.length());
    }
    return counted;
  }
}
