package dev.studycoach.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a typed date can mean.
 *
 * @param days each possible meaning, earliest first; none if it cannot be read
 * @param certain whether nobody could mean anything but the one day; else it is asked back
 */
public record Reading(List<LocalDate> days, boolean certain) {
  public static final Reading NONE = new Reading(List.of(), false);

  public Reading {
    days = days.stream().distinct().sorted().toList();
    certain = certain && days.size() == 1;
  }

  /** Certain if all meanings are the same day. */
  public static Reading of(LocalDate... days) {
    return new Reading(List.of(days), true);
  }

  /** A guess, to be asked back. */
  public static Reading perhaps(List<LocalDate> days) {
    return new Reading(days, false);
  }

  public Optional<LocalDate> day() {
    return certain ? Optional.of(days.get(0)) : Optional.empty();
  }
}
