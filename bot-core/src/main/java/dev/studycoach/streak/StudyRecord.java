package dev.studycoach.streak;

import java.time.Instant;
import java.time.LocalDate;
import java.util.TreeMap;

/** A learner's clock and ledger. */
public record StudyRecord(StudyClock clock, Ledger ledger) {

  public Streak streak(Instant now) {
    return Streak.of(ledger, clock.dayOf(now));
  }

  /** The record once a day is earned; the first reason stays. */
  public StudyRecord earning(LocalDate day, String reason) {
    TreeMap<LocalDate, String> earned = new TreeMap<>(ledger.earned());
    earned.putIfAbsent(day, reason);
    return new StudyRecord(clock, new Ledger(earned, ledger.missed(), ledger.pauses()));
  }
}
