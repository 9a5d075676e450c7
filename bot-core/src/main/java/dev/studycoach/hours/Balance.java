package dev.studycoach.hours;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How somebody's study divides into kinds.
 *
 * @param minutes full minutes by kind, rounded down; a kind without a full minute is left out
 * @param unsaid full minutes in study rooms and focus sessions, of which nobody said what they were
 */
public record Balance(Map<Kind, Integer> minutes, int unsaid) {
  /** Minutes of hands-on work for each hour read or watched, as guides to these exams advise. */
  public static final int APPLIED_EACH_HOUR = 30;

  public Balance {
    minutes = Collections.unmodifiableMap(new EnumMap<>(minutes));
  }

  public static Balance of(Timeline timeline) {
    EnumMap<Kind, Duration> kinds = new EnumMap<>(Kind.class);
    Duration rest = Duration.ZERO;
    for (Portion portion : timeline.portions()) {
      Kind kind = portion.session().kind();
      if (kind == null) {
        rest = rest.plus(portion.length());
      } else {
        kinds.merge(kind, portion.length(), Duration::plus);
      }
    }
    EnumMap<Kind, Integer> minutes = new EnumMap<>(Kind.class);
    kinds.forEach((kind, length) -> minutes.put(kind, (int) length.toMinutes()));
    minutes.values().removeIf(none -> none == 0);
    return new Balance(minutes, (int) rest.toMinutes());
  }

  public int of(Kind kind) {
    return minutes.getOrDefault(kind, 0);
  }

  /** The minutes of hands-on work that suit what was read, rounded down. */
  public int advised() {
    return of(Kind.READING) * APPLIED_EACH_HOUR / 60;
  }

  /** How many minutes of hands-on work are missing, at least 0. */
  public int missing() {
    return Math.max(0, advised() - of(Kind.HANDS_ON));
  }
}
