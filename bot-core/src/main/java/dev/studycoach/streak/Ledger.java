package dev.studycoach.streak;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The facts from which a streak follows.
 *
 * @param earned the study days with the reason why each counts
 * @param missed the days of questions that closed without the learner's answer; a day that is
 *     neither earned nor missed is free (rest day, outage, paused group) and breaks nothing
 * @param pauses announced in advance
 */
public record Ledger(
    SortedMap<LocalDate, String> earned, Set<LocalDate> missed, List<Pause> pauses) {
  public Ledger {
    earned = Collections.unmodifiableSortedMap(new TreeMap<>(earned));
    missed = Set.copyOf(missed);
    pauses = List.copyOf(pauses);
  }

  /** A stretch of days off, both ends included. */
  public record Pause(LocalDate first, LocalDate last) {
    boolean covers(LocalDate day) {
      return !day.isBefore(first) && !day.isAfter(last);
    }
  }

  boolean paused(LocalDate day) {
    return pauses.stream().anyMatch(pause -> pause.covers(day));
  }
}
