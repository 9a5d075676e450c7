package dev.studycoach.examdate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a typed date can mean.
 *
 * @param days each possible meaning, earliest first; none if it cannot be read
 * @param certain whether nobody could mean anything but the one day; else it is asked back
 */
record Reading(List<LocalDate> days, boolean certain) {
  static final Reading NONE = new Reading(List.of(), false);

  Reading {
    days = days.stream().distinct().sorted().toList();
    certain = certain && days.size() == 1;
  }

  /** Certain if all meanings are the same day. */
  static Reading of(LocalDate... days) {
    return new Reading(List.of(days), true);
  }

  /** A guess, to be asked back. */
  static Reading perhaps(List<LocalDate> days) {
    return new Reading(days, false);
  }

  Optional<LocalDate> day() {
    return certain ? Optional.of(days.get(0)) : Optional.empty();
  }
}
