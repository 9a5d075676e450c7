package dev.studycoach.slack.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The same over HTTP, and what strangers may post there. */
class FakeHttpTest extends FakeClicksContract {
  private static final String FORM = "application/x-www-form-urlencoded";

  @Override
  SampleApp start() throws IOException {
    return SampleApp.overHttp(slack, team);
  }

  private Stranger stranger() {
    return slack.stranger(app().url());
  }

  private int signed(String body, String secret, Duration age) {
    return stranger().signed(FORM, body, secret, age).status();
  }

  @Test
  void slackItselfMayAskWhoIsThere() {
    Reply reply = stranger().urlVerification("abc", SampleApp.SECRET);
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body()).contains("abc");
    assertThat(stranger().sslCheck().status()).isEqualTo(200);
  }

  @Test
  void badStaleAndMissingSignaturesAreNotLetIn() {
    String command = "command=%2Fcoach&text=board&team_id=" + team.id();
    assertThat(signed(command, "wrong", Duration.ZERO)).isEqualTo(401);
    assertThat(signed(command, SampleApp.SECRET, Duration.ofMinutes(6))).isEqualTo(401);
    assertThat(stranger().post(FORM, command, Map.of()).status()).isEqualTo(401);
    Map<String, String> moved = stranger().signature("x", SampleApp.SECRET, Duration.ZERO);
    assertThat(stranger().post(FORM, command, moved).status()).isEqualTo(401);
    assertThat(team.messages("study")).isEmpty();
  }

  @Test
  void garbageGetsAStatus() {
    assertThat(signed("garbage", SampleApp.SECRET, Duration.ZERO)).isBetween(400, 599);
    assertThat(signed("x".repeat(2_000_000), SampleApp.SECRET, Duration.ZERO)).isEqualTo(413);
  }

  @Test
  void theStatusIsKnown() {
    Exchange boom = slack.command(team, "study", "Ada", "boom").mayStaySilent();
    assertThat(boom.status()).isEqualTo(500);
    assertThat(slack.command(team, "study", "Ada", "silent").status()).isEqualTo(200);
  }
}
