package dev.studycoach.examdate;

import dev.studycoach.schedule.LaneRound;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Sends the reminders that are due; after a crash with the same numbers. */
final class ReminderRound implements LaneRound.Work<Outcome> {
  private final Wakes wakes;
  private final Reminders reminders;
  private final WishList wishList;
  private final ReminderTurns turns;

  ReminderRound(Jdbi jdbi, ReminderTurns turns) {
    this.wakes = new Wakes(jdbi);
    this.reminders = new Reminders(jdbi);
    this.wishList = new WishList(jdbi);
    this.turns = turns;
  }

  @Override
  public String task(String platform) {
    return Wakes.task(platform);
  }

  @Override
  public List<Outcome> take(String platform, int lane, Instant now) {
    return turns.take(platform, wakes.due(platform, lane, now), now);
  }

  @Override
  public void record(List<Outcome> outcomes, Instant now) {
    reminders.record(outcomes, now);
    wishList.unheard(
        outcomes.stream()
            .filter(Outcome::unheard)
            .map(outcome -> outcome.turn().booking().learner())
            .filter(Objects::nonNull)
            .toList(),
        now);
    wakes.plan(outcomes);
  }

  @Override
  public Optional<Instant> next(String platform, int lane) {
    return wakes.next(platform, lane);
  }
}
