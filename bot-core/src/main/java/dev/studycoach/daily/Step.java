package dev.studycoach.daily;

import dev.studycoach.daily.DailySchedule.Slot;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The one thing that a group's round has to do now. */
sealed interface Step {
  /** Later than this a question is no longer posted. */
  Duration CATCH_UP = Duration.ofHours(6);

  /** Later than this a post says so. */
  Duration PUNCTUAL = Duration.ofMinutes(15);

  /** Choose a question for the slot and post it. */
  record Post(Slot slot) implements Step {}

  /** Send again what was claimed but perhaps not sent. */
  record Resend(Posting claimed) implements Step {}

  /** Write down that no question came on these days; one that was sent stays. */
  record Skip(List<LocalDate> days) implements Step {}

  /** Show the answer. */
  record Reveal(Posting posting) implements Step {}

  record Rest() implements Step {}

  /**
   * What to do now.
   *
   * @param current the latest posting and all that are open, oldest first
   */
  static Step of(DailySchedule schedule, List<Posting> current, Instant now) {
    Posting last = current.isEmpty() ? null : current.get(current.size() - 1);
    if (last != null && last.state() == Posting.State.CLAIMED) {
      return now.isAfter(last.dueAt().plus(CATCH_UP))
          ? new Skip(List.of(last.day()))
          : new Resend(last);
    }
    return schedule
        .latest(now)
        .filter(slot -> missing(last, slot))
        .map(slot -> fill(schedule, last, slot, now))
        .or(() -> reveal(current, now))
        .orElseGet(Rest::new);
  }

  /**
   * Whether the slot still lacks its posting. A day that was skipped gets another chance when an
   * admin starts the group again; one that was sent stands, whatever zone it is in by now.
   */
  private static boolean missing(@Nullable Posting last, Slot slot) {
    if (last == null) {
      return true;
    }
    boolean earlierDay = last.day().isBefore(slot.day());
    boolean dueEarlier = last.dueAt().isBefore(slot.at());
    return last.state() == Posting.State.SKIPPED
        ? earlierDay || (dueEarlier && last.day().equals(slot.day()))
        : earlierDay && dueEarlier;
  }

  private static Step fill(DailySchedule schedule, @Nullable Posting last, Slot slot, Instant now) {
    List<LocalDate> missed = new ArrayList<>();
    if (last != null) {
      missed.addAll(schedule.between(last.day(), slot.day()));
    }
    if (now.isAfter(slot.at().plus(CATCH_UP))) {
      missed.add(slot.day());
    }
    return missed.isEmpty() ? new Post(slot) : new Skip(missed);
  }

  private static Optional<Step> reveal(List<Posting> current, Instant now) {
    return current.stream().filter(posting -> posting.dueToClose(now)).findFirst().map(Reveal::new);
  }
}
