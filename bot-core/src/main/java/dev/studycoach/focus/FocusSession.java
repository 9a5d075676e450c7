package dev.studycoach.focus;

import dev.studycoach.chat.MessageRef;
import dev.studycoach.community.Group;
import dev.studycoach.hours.Interval;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A group studies together. A session runs by the clock, whether or not the coach does.
 *
 * @param starter null if they asked to be forgotten
 * @param exam for which the group prepared when it started
 * @param endedAt null while it runs
 * @param message null until it is posted
 * @param announced of the beginnings of how many phases, the end being the last, the channel knows
 */
record FocusSession(
    long id,
    Group group,
    @Nullable Starter starter,
    String exam,
    FocusPlan plan,
    @Nullable Instant endedAt,
    @Nullable MessageRef message,
    int announced) {

  /**
   * Who started it.
   *
   * @param user the platform's id
   */
  record Starter(long learner, String user) {}

  boolean startedBy(long learner) {
    return starter != null && starter.learner() == learner;
  }

  /** As planned, unless it was ended before. */
  Instant end() {
    return early() && endedAt != null ? endedAt : plan.end();
  }

  boolean early() {
    return endedAt != null && endedAt.isBefore(plan.end());
  }

  boolean over(Instant now) {
    return !now.isBefore(end());
  }

  /** None once it is over. */
  Optional<Phase> phase(Instant now) {
    return over(now) ? Optional.empty() : plan.at(now);
  }

  /** How many beginnings there have been by now, the end being the last. */
  int begun(Instant now) {
    return phase(now).map(phase -> phase.index() + 1).orElse(plan.phases().size() + 1);
  }

  /** Up to when a seat's time can be counted: whole rounds, unless somebody leaves before. */
  Instant countable(FocusSeat seat, Instant now) {
    Instant through = over(now) ? end() : plan.through(now);
    Instant left = seat.leftAt();
    if (left == null) {
      return through;
    }
    return left.isBefore(end()) ? left : end();
  }

  /** The focus of a seat that is to be written down. */
  List<Interval> due(FocusSeat seat, Instant now) {
    return plan.focus(seat.countedUntil(), countable(seat, now));
  }
}
