package dev.studycoach.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.studycoach.db.Database;
import dev.studycoach.db.TestDatabase;
import dev.studycoach.slack.fake.Exchange;
import dev.studycoach.slack.fake.FakeMessage;
import dev.studycoach.slack.fake.FakeSlack;
import dev.studycoach.slack.fake.FakeTeam;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Many people at once, as when the question comes, do not wait for one another. */
@ParameterizedClass
@EnumSource(Way.class)
class SlackCrowdTest {
  private static final int CROWD = 60;
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final FakeSlack slack = new FakeSlack();
  private final FakeTeam team = slack.team("Study");
  private final Database database = TestDatabase.fresh();
  private final SlackCoach coach;

  SlackCrowdTest(Way way) {
    coach = new SlackCoach(way, slack, team, database);
  }

  @AfterEach
  void end() {
    coach.close();
    database.close();
    slack.close();
    slack.assertNoViolations();
  }

  private void requireAnswered(Function<String, Exchange> act) {
    List<Exchange> all = IntStream.range(0, CROWD).mapToObj(i -> act.apply("m" + i)).toList();
    long end = System.nanoTime() + PATIENCE.toNanos();
    assertThat(all).allMatch(one -> one.finished(Duration.ofNanos(end - System.nanoTime())));
  }

  @Test
  void whoActsForTheFirstTimeIsAnsweredSoon() {
    FakeMessage question = coach.startGroup();
    requireAnswered(user -> coach.pick(user, question));
    assertThat(coach.count("select count(*) from receipt")).isGreaterThan(CROWD);
  }

  @Test
  void whoWritesInPrivateIsAnsweredSoon() {
    requireAnswered(user -> slack.say(team, user, "help"));
  }

  @Test
  void whoLooksAtTheirPageSeesItSoonAndKeepsNobodyFromAForm() {
    coach.startGroup();
    FakeMessage checklist = coach.command(SlackCoach.ADMIN, "setup").message();
    requireAnswered(user -> slack.openHome(team, user));
    IntStream.range(0, CROWD).forEach(i -> slack.openHome(team, "m" + i).acknowledgement());
    assertThat(coach.press(SlackCoach.ADMIN, checklist, "Times").modal().path("type").asText())
        .isEqualTo("modal");
  }
}
