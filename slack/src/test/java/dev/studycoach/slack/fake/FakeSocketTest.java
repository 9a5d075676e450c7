package dev.studycoach.slack.fake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.studycoach.fake.Json;
import org.junit.jupiter.api.Test;

/** The same through sockets, and how those come and go. */
class FakeSocketTest extends FakeClicksContract {
  @Override
  SampleApp start() throws Exception {
    return SampleApp.overSocket(slack, team);
  }

  private void greet(String word) {
    assertThat(slack.command(team, "study", "Ada", word).message().text()).isEqualTo(word);
  }

  @Test
  void theAppConnectsAnewWhenAsked() {
    slack.disconnect();
    greet("again");
    slack.assertNoViolations();
  }

  @Test
  void twoAppsShareTheWork() throws Exception {
    try (SampleApp second = SampleApp.overSocketBeside(slack, team)) {
      slack.awaitConnected(2);
      greet("one");
      greet("two");
      assertThat(second.url()).isEmpty();
    }
    slack.awaitConnected(1);
    slack.assertNoViolations();
  }

  @Test
  void aConnectionNeedsATicketAndAToken() {
    Plain plain = new Plain(slack);
    assertThat(plain.call("xapp-bad", "apps.connections.open", Json.of()).path("error").asText())
        .isEqualTo("invalid_auth");
    assertThat(plain.call(FakeSlack.APP_TOKEN, "apps.connections.open", Json.of()).toString())
        .contains("ws://127.0.0.1");
  }

  @Test
  void aDroppedLineIsTakenUpAgain() {
    slack.dropSockets();
    slack.awaitConnected(1);
    greet("again");
    slack.assertNoViolations();
  }

  @Test
  void aRefusedAppComesBack() {
    slack.refuseSockets(true);
    slack.dropSockets();
    slack.awaitRequests(2, one -> one.method().equals("apps.connections.open"));
    slack.refuseSockets(false);
    slack.awaitConnected(1);
    greet("again");
  }
}
