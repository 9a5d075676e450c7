package dev.studycoach.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.studycoach.db.Database;
import dev.studycoach.db.TestDatabase;
import dev.studycoach.slack.fake.FakeSlack;
import dev.studycoach.slack.fake.FakeTeam;
import dev.studycoach.slack.fake.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who comes to the door of the coach without being Slack, or without meaning well. */
class SlackDoorTest {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String JSON = "application/json";

  private final FakeSlack slack = new FakeSlack();
  private final FakeTeam team = slack.team("Ours");
  private final Database database = TestDatabase.fresh();
  private final HttpCoach coach = new HttpCoach(slack, database);

  @AfterEach
  void end() {
    coach.close();
    database.close();
    slack.close();
    slack.assertNoViolations();
  }

  private int signed(String type, String body, String secret, Duration age) {
    return coach.stranger().signed(type, body, secret, age).status();
  }

  private int signed(String type, String body) {
    return signed(type, body, HttpCoach.SECRET, Duration.ZERO);
  }

  private String command() {
    return "command=%2Fcoach&text=help&team_id="
        + team.id()
        + "&user_id=U1&channel_id=C1"
        + "&trigger_id=1.2.3&response_url="
        + slack.url()
        + "/response/1";
  }

  @Test
  void slackMayAskWhoIsThere() {
    Reply reply = coach.stranger().urlVerification("abc", HttpCoach.SECRET);
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body()).contains("abc");
    assertThat(coach.stranger().sslCheck().status()).isEqualTo(200);
    assertThat(coach.browser.status(SlackDoor.EVENTS + "?ssl_check=1", "")).isEqualTo(200);
  }

  @Test
  void badStaleAndMissingSignaturesAreNotLetIn() {
    coach.install(team);
    assertThat(signed(FORM, command(), "wrong", Duration.ZERO)).isEqualTo(401);
    assertThat(signed(FORM, command(), HttpCoach.SECRET, Duration.ofMinutes(6))).isEqualTo(401);
    assertThat(coach.stranger().post(FORM, command(), Map.of()).status()).isEqualTo(401);
    Map<String, String> moved = coach.stranger().signature("x", HttpCoach.SECRET, Duration.ZERO);
    assertThat(coach.stranger().post(FORM, command(), moved).status()).isEqualTo(401);
    Map<String, String> timeless =
        Map.of("X-Slack-Request-Timestamp", "now", "X-Slack-Signature", "v0=0");
    assertThat(coach.stranger().post(FORM, command(), timeless).status()).isEqualTo(401);
    assertThat(coach.stranger().urlVerification("abc", "wrong").status()).isEqualTo(401);
    coach.close();
    assertThat(coach.count("receipt")).isZero();
  }

  @Test
  void aCommandThatCallsItselfACheckDoesNothing() {
    coach.install(team);
    String disguised = "ssl_check=1&" + command();
    assertThat(coach.stranger().post(FORM, disguised, Map.of()).status()).isEqualTo(200);
    coach.close();
    assertThat(coach.count("receipt")).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "garbage",
        "{",
        "{}",
        "[1, 2]",
        "payload=%7B",
        "payload=%7B%22type%22%3A%22nothing%22%7D",
        "{\"type\":\"event_callback\"}",
        "{\"type\":\"event_callback\",\"event\":7}",
      })
  void garbageIsRefusedAndHarmsNobody(String garbage) {
    for (String type : List.of(FORM, JSON)) {
      assertThat(signed(type, garbage)).isEqualTo(400);
      assertThat(coach.stranger().post(type, garbage, Map.of()).status()).isEqualTo(401);
    }
    assertThat(coach.stranger().sslCheck().status()).isEqualTo(200);
  }

  @Test
  void aBottomlessBodyIsGarbageToo() {
    String deep = "{\"type\":\"event_callback\",\"event\":" + "[".repeat(400_000);
    assertThat(signed(JSON, deep)).isEqualTo(400);
    assertThat(coach.stranger().sslCheck().status()).isEqualTo(200);
  }

  @Test
  void aBodyHasABound() {
    assertThat(signed(FORM, "x".repeat(2_000_000))).isEqualTo(413);
    assertThat(coach.stranger().sslCheck().status()).isEqualTo(200);
  }

  @Test
  void thereIsNothingElseToSee() {
    assertThat(coach.browser.status("/", "")).isEqualTo(404);
    assertThat(coach.browser.status("/slack/", "")).isEqualTo(404);
    assertThat(coach.browser.status(SlackDoor.EVENTS, "")).isEqualTo(401);
  }

  @Test
  void itSendsWhoWantsItToSlack() {
    Browser.Ticket ticket = coach.browser.begin();
    assertThat(ticket.address())
        .startsWith(slack.url() + "/oauth/v2/authorize?")
        .contains("client_id=" + FakeSlack.CLIENT_ID)
        .contains("chat%3Awrite")
        .contains("state=" + ticket.state());
    assertThat(ticket.state()).isNotEqualTo(coach.browser.begin().state());
  }

  @Test
  void fromThereSlackShowsTheCoach() {
    String shown = coach.browser.installed(coach.browser.begin(), slack.code(team, "ada"));
    assertThat(shown).isEqualTo(slack.url() + "/app_redirect?app=A0FAKECOACH&team=" + team.id());
    assertThat(coach.count("oauth_grant")).isOne();
  }

  @Test
  void whoWasNotSentInstallsNothing() {
    Browser.Ticket ticket = coach.browser.begin();
    String code = "code=" + slack.code(team, "ada");
    assertThat(installed(code + "&state=" + ticket.state(), "")).isEqualTo(400);
    assertThat(installed(code + "&state=" + ticket.state(), "study-coach-state=x")).isEqualTo(400);
    assertThat(installed(code + "&state=wrong", ticket.cookie())).isEqualTo(400);
    assertThat(installed(code + "&state=", "study-coach-state=")).isEqualTo(400);
    assertThat(installed(code, ticket.cookie())).isEqualTo(400);
    assertThat(installed("", "")).isEqualTo(400);
    assertThat(slack.requests()).noneMatch(request -> request.method().startsWith("oauth"));
    assertThat(coach.count("oauth_grant")).isZero();
  }

  @Test
  void whoChangesTheirMindOrInventsACodeInstallsNothing() {
    Browser.Ticket ticket = coach.browser.begin();
    String state = "&state=" + ticket.state();
    assertThat(installed("error=access_denied" + state, ticket.cookie())).isEqualTo(400);
    assertThat(installed("code=invented" + state, ticket.cookie())).isEqualTo(400);
    slack.error("oauth.v2.access", 1, "internal_error");
    assertThat(installed("code=1" + state, ticket.cookie())).isEqualTo(503);
    assertThat(coach.count("oauth_grant")).isZero();
  }

  private int installed(String query, String cookie) {
    return coach.browser.status(SlackDoor.REDIRECT + "?" + query, cookie);
  }
}
