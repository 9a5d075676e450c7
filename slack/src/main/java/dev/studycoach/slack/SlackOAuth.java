package dev.studycoach.slack;

import com.slack.api.Slack;
import com.slack.api.methods.request.oauth.OAuthV2AccessRequest.OAuthV2AccessRequestBuilder;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import dev.studycoach.oauth.Consent;
import dev.studycoach.oauth.Grant;
import dev.studycoach.oauth.Granter;
import dev.studycoach.oauth.Grants;
import dev.studycoach.platform.ConnectionException;
import dev.studycoach.web.Answer;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Slack where it asks for consent, and gives tokens for it. */
record SlackOAuth(Slack slack, SlackSettings settings, String client, String secret)
    implements Granter {
  /**
   * @throws ConnectionException if a setting is missing
   */
  static SlackOAuth of(Slack slack, SlackSettings settings) {
    return new SlackOAuth(
        slack,
        settings,
        settings.require(SlackSettings.CLIENT_ID),
        settings.require(SlackSettings.CLIENT_SECRET));
  }

  /** From there on Slack shows the coach. */
  Consent consent(Grants grants) {
    return new Consent(
        settings.url() + "oauth/v2/authorize",
        Map.of("client_id", client, "scope", String.join(",", Manifest.SCOPES)),
        SlackDoor.REDIRECT,
        grants,
        team -> Answer.redirect(settings.url() + "app_redirect", Map.of("team", team)));
  }

  @Override
  public Grant forCode(String code) {
    return access(request -> request.code(code));
  }

  @Override
  public Grant forRefresh(String refresh) {
    return access(request -> request.grantType("refresh_token").refreshToken(refresh));
  }

  private Grant access(UnaryOperator<OAuthV2AccessRequestBuilder> grant) {
    OAuthV2AccessResponse given =
        SlackApi.await(
            slack
                .methodsAsync()
                .oauthV2Access(r -> grant.apply(r.clientId(client).clientSecret(secret))));
    return new Grant(
        given.getTeam().getId(),
        given.getAccessToken(),
        given.getRefreshToken(),
        given.getExpiresIn(),
        given.getBotUserId());
  }

  @Override
  public void check(String token) {
    SlackApi.who(slack, token);
  }
}
