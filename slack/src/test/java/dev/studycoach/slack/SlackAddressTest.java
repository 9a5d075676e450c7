package dev.studycoach.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.studycoach.crash.Eventually;
import dev.studycoach.db.Database;
import dev.studycoach.db.TestDatabase;
import dev.studycoach.oauth.Seats;
import dev.studycoach.slack.fake.FakeSlack;
import dev.studycoach.slack.fake.FakeTeam;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers go to Slack, whatever address stands in what a form remembers. */
class SlackAddressTest {
  private static SlackApi api(String url) {
    Seats nowhere = Seats.one(new Seats.Seat("", "", ""));
    return new SlackApi(SlackClient.of(url), nowhere);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://hooks.slack.com/commands/T1/2/3",
        "https://hooks.slack.com/actions/T1/2/3",
        "https://proxy.example.org/slack/commands/T1/2/3"
      })
  void anAddressOfSlackOrBelowTheConfiguredUrlIsUsed(String url) {
    assertThat(api("https://proxy.example.org/slack/").address(url)).isEqualTo(url);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "x",
        "http://hooks.slack.com/commands/T1/2/3",
        "https://hooks.slack.com.example.net/commands",
        "https://hooks.slack.com@example.net/commands",
        "https://proxy.example.org/elsewhere",
        "https://example.net/?https://hooks.slack.com/"
      })
  void anyOtherAddressIsNone(String url) {
    assertThat(api("https://proxy.example.org/slack/").address(url)).isEmpty();
  }

  @Test
  void whatAForgedFormRemembersGetsNoAnswer() throws IOException {
    try (FakeSlack slack = new FakeSlack();
        Thief thief = new Thief();
        Database database = TestDatabase.fresh()) {
      FakeTeam team = slack.team("Study");
      try (SharedCoach coach = new SharedCoach(slack, database, team)) {
        coach.startGroup(team, "study");
        assertThat(coach.signed("application/x-www-form-urlencoded", form(team, thief.url())))
            .isEqualTo(200);
        Eventually.await(() -> team.direct(SharedCoach.BOSS).size() == 1);
      }
      assertThat(SharedCoach.words(team.direct(SharedCoach.BOSS).get(0))).contains("at 07:30");
      assertThat(thief.hauls()).isZero();
      slack.assertNoViolations();
    }
  }

  private static String form(FakeTeam team, String memory) {
    String payload =
        """
        {"type": "view_submission", "team": {"id": "%s"}, "user": {"id": "%s"}, "trigger_id": "t",
         "view": {"type": "modal", "callback_id": "setup.times.set 1", "private_metadata": "%s",
                  "state": {"values": {"time": {"time": {"type": "plain_text_input",
                                                         "value": "07:30"}}}}}}
        """
            .formatted(team.id(), team.user(SharedCoach.BOSS), memory);
    return "payload=" + URLEncoder.encode(payload, StandardCharsets.UTF_8);
  }

  /** Takes whatever comes. */
  private static final class Thief implements AutoCloseable {
    private final AtomicInteger hauls = new AtomicInteger();
    private final HttpServer server;

    Thief() throws IOException {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/",
          http -> {
            hauls.incrementAndGet();
            http.sendResponseHeaders(200, -1);
            http.close();
          });
      server.start();
    }

    String url() {
      return "http://127.0.0.1:" + server.getAddress().getPort() + "/response/";
    }

    int hauls() {
      return hauls.get();
    }

    @Override
    public void close() {
      server.stop(0);
    }
  }
}
