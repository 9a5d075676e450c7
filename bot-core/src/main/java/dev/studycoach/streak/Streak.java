package dev.studycoach.streak;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * How many study days in a row: a pure function of the ledger and today.
 *
 * @param current study days since the last break
 * @param longest the most there ever were in a row
 * @param freezes how many missed days are still covered
 * @param untilFreeze how many more study days earn the next freeze, once one can be held
 * @param days what became of each day, from the first study day to today
 */
public record Streak(int current, int longest, int freezes, int untilFreeze, List<Day> days) {
  /** What every learner begins with. */
  public static final int STARTER_FREEZES = 2;

  public static final int MOST_FREEZES = 3;

  /** This many study days in a row earn one more freeze. */
  public static final int FULL_WEEK = 7;

  /** What became of a day. */
  public enum Kind {
    EARNED,
    /** Missed, and covered by a freeze. */
    FROZEN,
    PAUSED,
    /** Nothing was missed. */
    FREE,
    /** Missed, and the streak began anew. */
    MISSED,
    /** Today, and there is still time. */
    OPEN
  }

  /** A day, what became of it, and the streak in its evening. */
  public record Day(LocalDate date, Kind kind, String reason, int streak, int freezes) {}

  /** Days after {@code today}, which only a clock set back can leave, do not count. */
  public static Streak of(Ledger ledger, LocalDate today) {
    Walk walk = new Walk(ledger, today);
    ledger.earned().keySet().stream()
        .limit(1)
        .filter(first -> !first.isAfter(today))
        .flatMap(first -> first.datesUntil(today.plusDays(1)))
        .forEach(walk::step);
    return new Streak(
        walk.current,
        walk.longest,
        walk.freezes,
        FULL_WEEK - walk.towardsFreeze,
        List.copyOf(walk.days));
  }

  private static final class Walk {
    private final Ledger ledger;
    private final LocalDate today;
    private final List<Day> days = new ArrayList<>();
    private int current;
    private int longest;
    private int freezes = STARTER_FREEZES;
    private int towardsFreeze;

    Walk(Ledger ledger, LocalDate today) {
      this.ledger = ledger;
      this.today = today;
    }

    void step(LocalDate date) {
      Kind kind = kind(date);
      switch (kind) {
        case EARNED -> earn();
        case FROZEN -> freezes--;
        case MISSED -> breakOff();
        case PAUSED, FREE, OPEN -> {}
      }
      days.add(new Day(date, kind, ledger.earned().getOrDefault(date, ""), current, freezes));
    }

    private Kind kind(LocalDate date) {
      if (ledger.earned().containsKey(date)) {
        return Kind.EARNED;
      }
      if (ledger.paused(date)) {
        return Kind.PAUSED;
      }
      if (date.equals(today)) {
        return Kind.OPEN;
      }
      if (!ledger.missed().contains(date)) {
        return Kind.FREE;
      }
      return current > 0 && freezes > 0 ? Kind.FROZEN : Kind.MISSED;
    }

    private void breakOff() {
      current = 0;
      towardsFreeze = 0;
    }

    /** With all freezes in hand a full week waits until one is used, so no study is in vain. */
    private void earn() {
      current++;
      longest = Math.max(longest, current);
      if (towardsFreeze == FULL_WEEK - 1 && freezes < MOST_FREEZES) {
        freezes++;
        towardsFreeze = 0;
      } else {
        towardsFreeze = Math.min(FULL_WEEK - 1, towardsFreeze + 1);
      }
    }
  }
}
