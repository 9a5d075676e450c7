package dev.studycoach.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.studycoach.db.Database;
import dev.studycoach.db.TestDatabase;
import dev.studycoach.slack.fake.FakeMessage;
import dev.studycoach.slack.fake.FakeSlack;
import dev.studycoach.slack.fake.FakeTeam;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A connection that ends is made anew, and nothing is lost with it. */
class SlackReconnectTest {
  private final FakeSlack slack = new FakeSlack();
  private final FakeTeam team = slack.team("Study");
  private final Database database = TestDatabase.fresh();
  private final SlackCoach coach = new SlackCoach(Way.SOCKET, slack, team, database);

  @AfterEach
  void end() {
    coach.close();
    database.close();
    slack.close();
    slack.assertNoViolations();
  }

  private void requireAnswered() {
    assertThat(coach.command("ana", "help").message().ephemeral()).isTrue();
  }

  private long connections() {
    return slack.requests().stream()
        .filter(request -> request.method().equals("apps.connections.open"))
        .count();
  }

  @Test
  void aConnectionThatSlackEndsIsMadeAnew() {
    requireAnswered();
    long before = connections();
    slack.disconnect();
    requireAnswered();
    assertThat(connections()).isGreaterThan(before);
  }

  @Test
  void aConnectionThatBreaksIsMadeAnew() {
    requireAnswered();
    slack.dropSockets();
    requireAnswered();
  }

  @Test
  void aSlackThatLetsNobodyInIsTriedUntilItDoes() {
    requireAnswered();
    long before = connections();
    slack.refuseSockets(true);
    slack.dropSockets();
    slack.awaitRequest(request -> connections() > before);
    slack.refuseSockets(false);
    slack.awaitConnected(1);
    requireAnswered();
  }

  @Test
  void aQuestionGoesOutWhileTheConnectionIsBroken() {
    coach.startGroup();
    slack.refuseSockets(true);
    slack.dropSockets();
    coach.nextDay();
    assertThat(team.messages(SlackCoach.CHANNEL)).hasSize(2);
    slack.refuseSockets(false);
    slack.awaitConnected(1);
    requireAnswered();
  }

  @Test
  void whatIsSaidWhileTheConnectionIsBrokenReachesTheCoachLater() {
    FakeMessage question = coach.startGroup();
    FakeMessage confirm = coach.pick("ana", question).message();
    slack.dropSockets();
    assertThat(coach.press("ana", confirm, "Certain").message().text()).startsWith("Right!");
    assertThat(coach.count("select count(*) from answer")).isOne();
  }
}
