package dev.studycoach.leaderboard;

import dev.studycoach.leaderboard.DigestWakes.Next;
import dev.studycoach.schedule.LaneRound;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Posts the week in review to the groups that are due. */
record DigestRound(DigestWakes wakes, DigestTurns turns) implements LaneRound.Work<Next> {
  @Override
  public String task(String platform) {
    return DigestWakes.task(platform);
  }

  @Override
  public List<Next> take(String platform, int lane, Instant now) {
    return turns.take(wakes.due(platform, lane, now, LaneRound.TOGETHER), now);
  }

  @Override
  public void record(List<Next> plans, Instant now) {
    wakes.plan(plans);
  }

  @Override
  public Optional<Instant> next(String platform, int lane) {
    return wakes.next(platform, lane);
  }
}
