package dev.studycoach.slack.fake;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Installing, renewing tokens and taking the app away. */
class FakeOauthTest {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-05-04T10:00:00Z"));
  private final FakeSlack slack = new FakeSlack(now::get).down();
  private final FakeTeam team = slack.team("Cloud Club");
  private final MethodsClient client = client();

  @AfterEach
  void stop() {
    slack.close();
  }

  private MethodsClient client() {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(slack.url() + "/api/");
    config.setStatsEnabled(false);
    return Slack.getInstance(config).methods();
  }

  private OAuthV2AccessResponse install(String code, String secret)
      throws IOException, SlackApiException {
    return client.oauthV2Access(
        access -> access.clientId(FakeSlack.CLIENT_ID).clientSecret(secret).code(code));
  }

  private OAuthV2AccessResponse renew(String refresh) throws IOException, SlackApiException {
    return client.oauthV2Access(
        access ->
            access
                .clientId(FakeSlack.CLIENT_ID)
                .clientSecret(FakeSlack.CLIENT_SECRET)
                .grantType("refresh_token")
                .refreshToken(refresh));
  }

  private String test(String token) throws IOException, SlackApiException {
    return String.valueOf(client.authTest(test -> test.token(token)).getError());
  }

  @Test
  void aCodeInstallsOnce() throws Exception {
    team.uninstall();
    assertThat(test(team.botToken())).isEqualTo("account_inactive");
    String code = slack.code(team, "Ada");
    assertThat(install(code, "wrong").getError()).isEqualTo("bad_client_secret");
    OAuthV2AccessResponse installed = install(code, FakeSlack.CLIENT_SECRET);
    assertThat(installed.getAccessToken()).isEqualTo("xoxb-good-" + team.id());
    assertThat(installed.getTeam().getId()).isEqualTo(team.id());
    assertThat(installed.getAuthedUser().getId()).isEqualTo(team.user("Ada"));
    assertThat(installed.getBotUserId()).isEqualTo(team.bot());
    assertThat(test(team.botToken())).isEqualTo("null");
    assertThat(install(code, FakeSlack.CLIENT_SECRET).getError()).isEqualTo("invalid_code");
  }

  @Test
  void tokensAreRenewed() throws Exception {
    slack.rotateTokens(true);
    OAuthV2AccessResponse first = install(slack.code(team, "Ada"), FakeSlack.CLIENT_SECRET);
    assertThat(first.getExpiresIn()).isEqualTo(43_200);
    assertThat(test(first.getAccessToken())).isEqualTo("null");
    now.updateAndGet(time -> time.plus(Duration.ofHours(12)));
    assertThat(test(first.getAccessToken())).isEqualTo("token_expired");
    OAuthV2AccessResponse second = renew(first.getRefreshToken());
    assertThat(test(second.getAccessToken())).isEqualTo("null");
    assertThat(renew(first.getRefreshToken()).getError()).isEqualTo("invalid_refresh_token");
  }

  @Test
  void theAppMayLeaveByItself() throws Exception {
    client.appsUninstall(
        leave ->
            leave
                .token(team.botToken())
                .clientId(FakeSlack.CLIENT_ID)
                .clientSecret(FakeSlack.CLIENT_SECRET));
    assertThat(test(team.botToken())).isEqualTo("account_inactive");
  }
}
