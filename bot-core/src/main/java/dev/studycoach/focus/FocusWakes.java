package dev.studycoach.focus;

import dev.studycoach.schedule.Wake;
import dev.studycoach.schedule.Wakes;
import org.jdbi.v3.core.Jdbi;

/** When the coach looks after each focus session next. */
final class FocusWakes {
  private FocusWakes() {}

  static Wakes<Wake> of(Jdbi jdbi) {
    return new Wakes<>(
        jdbi,
        new Wakes.Table("focus", "focus_wake", "session_id", "select * from focus_wake k\n"),
        (row, wake) -> wake);
  }
}
