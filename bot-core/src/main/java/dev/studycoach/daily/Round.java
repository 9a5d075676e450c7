package dev.studycoach.daily;

import dev.studycoach.community.Group;
import dev.studycoach.community.GroupTurn;
import dev.studycoach.community.GroupWakes;
import dev.studycoach.community.Groups;
import dev.studycoach.schedule.LaneRound;
import dev.studycoach.schedule.Wake.Next;
import dev.studycoach.schedule.Wakes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Posts the questions and shows the solutions that are due. */
final class Round implements LaneRound.Work<GroupTurn, Outcome> {
  private final Groups groups;
  private final Postings postings;
  private final Wakes<GroupTurn> wakes;
  private final Turns turns;

  Round(Jdbi jdbi, Turns turns) {
    this.groups = new Groups(jdbi);
    this.postings = new Postings(jdbi);
    this.wakes = GroupWakes.daily(jdbi);
    this.turns = turns;
  }

  @Override
  public List<Outcome> take(List<GroupTurn> due, Instant now) {
    return turns.take(due, now);
  }

  @Override
  public List<Next> record(List<Outcome> outcomes, Instant now) {
    List<Outcome> valid = outcomes.stream().filter(o -> !o.trouble() || pause(o)).toList();
    postings.sent(valid.stream().flatMap(o -> Stream.ofNullable(o.sent())).toList(), now);
    valid.forEach(outcome -> outcome.record().run());
    return valid.stream().map(Outcome::next).toList();
  }

  /** Pauses a group; not if an admin has changed it meanwhile: then its turn comes again. */
  private boolean pause(Outcome outcome) {
    Group group = outcome.turn().group();
    boolean same = groups.lock(group.id()).equals(Optional.of(group));
    if (same) {
      groups.pause(group.id());
      wakes.end(group.id());
    }
    return same;
  }
}
