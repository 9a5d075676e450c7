package dev.studycoach.focus;

import dev.studycoach.focus.FocusWakes.Next;
import dev.studycoach.schedule.LaneRound;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Leads the focus sessions that are due. */
record FocusRound(FocusWakes wakes, FocusTurns turns) implements LaneRound.Work<Next> {
  @Override
  public String task(String platform) {
    return FocusWakes.task(platform);
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
