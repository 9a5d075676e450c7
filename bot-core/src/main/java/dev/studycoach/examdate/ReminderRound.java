package dev.studycoach.examdate;

import dev.studycoach.schedule.LaneRound;
import dev.studycoach.schedule.Wake.Next;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Jdbi;

/** Sends the reminders that are due; after a crash with the same numbers. */
final class ReminderRound implements LaneRound.Work<Turn, Outcome> {
  private final Reminders reminders;
  private final WishList wishList;
  private final ReminderTurns turns;

  ReminderRound(Jdbi jdbi, ReminderTurns turns) {
    this.reminders = new Reminders(jdbi);
    this.wishList = new WishList(jdbi);
    this.turns = turns;
  }

  @Override
  public List<Outcome> take(List<Turn> due, Instant now) {
    return turns.take(due, now);
  }

  @Override
  public List<Next> record(List<Outcome> outcomes, Instant now) {
    reminders.record(outcomes, now);
    wishList.unheard(
        outcomes.stream()
            .filter(Outcome::unheard)
            .map(outcome -> outcome.turn().booking().learner())
            .filter(Objects::nonNull)
            .toList(),
        now);
    return outcomes.stream().map(Outcome::next).toList();
  }
}
