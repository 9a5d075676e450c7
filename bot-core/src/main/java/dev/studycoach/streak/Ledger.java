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
 * @param asked the days on which a question waited for the learner all day and got no answer; a day
 *     that is neither earned nor asked is free (rest day, outage, paused group) and breaks nothing
 * @param pauses announced in advance
 */
public record Ledger(
    SortedMap<LocalDate, String> earned, Set<LocalDate> asked, List<Pause> pauses) {
  public Ledger {
    earned = Collections.unmodifiableSortedMap(new TreeMap<>(earned));
    asked = Set.copyOf(asked);
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
