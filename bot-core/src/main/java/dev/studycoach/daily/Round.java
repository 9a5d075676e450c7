package dev.studycoach.daily;

import static java.util.stream.Collectors.partitioningBy;

import dev.studycoach.community.Groups;
import dev.studycoach.schedule.LaneRound;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Posts the questions and shows the solutions that are due. */
final class Round implements LaneRound.Work<Outcome> {
  private final Groups groups;
  private final Postings postings;
  private final Rounds rounds;
  private final Turns turns;

  Round(Jdbi jdbi, Turns turns) {
    this.groups = new Groups(jdbi);
    this.postings = new Postings(jdbi);
    this.rounds = new Rounds(jdbi);
    this.turns = turns;
  }

  @Override
  public String task(String platform) {
    return Rounds.task(platform);
  }

  @Override
  public List<Outcome> take(String platform, int lane, Instant now) {
    return turns.take(rounds.due(platform, lane, now, LaneRound.TOGETHER), now);
  }

  @Override
  public void record(List<Outcome> outcomes, Instant now) {
    var troubled = outcomes.stream().collect(partitioningBy(Outcome::trouble));
    troubled.getOrDefault(true, List.of()).forEach(this::pause);
    List<Outcome> well = troubled.getOrDefault(false, List.of());
    postings.sent(well.stream().flatMap(o -> Stream.ofNullable(o.sent())).toList(), now);
    well.forEach(outcome -> outcome.record().run());
    rounds.plan(well);
  }

  /** Pauses a group, unless an admin has changed it meanwhile: then its turn comes again. */
  private void pause(Outcome outcome) {
    long group = outcome.turn().group().id();
    if (groups.lock(group).equals(Optional.of(outcome.turn().group()))) {
      groups.pause(group);
      outcome.record().run();
      rounds.end(group);
    }
  }

  @Override
  public Optional<Instant> next(String platform, int lane) {
    return rounds.next(platform, lane);
  }
}
