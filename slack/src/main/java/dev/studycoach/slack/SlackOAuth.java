package dev.studycoach.slack;

import com.slack.api.Slack;
import com.slack.api.methods.request.oauth.OAuthV2AccessRequest;
import com.slack.api.methods.request.oauth.OAuthV2AccessRequest.OAuthV2AccessRequestBuilder;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import dev.studycoach.oauth.Client;
import dev.studycoach.oauth.Consent;
import dev.studycoach.oauth.Grant;
import dev.studycoach.oauth.Granter;
import dev.studycoach.oauth.Grants;
import dev.studycoach.platform.Calls;
import java.util.Map;

/**
 * Slack where it asks for consent, and gives tokens for it.
 *
 * @param url the base of Slack's addresses
 */
record SlackOAuth(Slack slack, String url, Client client) implements Granter {
  /** From there on Slack shows the coach. */
  Consent consent(Grants grants) {
    return new Consent(
        url + "oauth/v2/authorize",
        Map.of("client_id", client.id(), "scope", String.join(",", Manifest.SCOPES)),
        SlackDoor.REDIRECT,
        grants,
        url + "app_redirect?app=%s&team=%s");
  }

  @Override
  public Grant forCode(String code) {
    return granted(OAuthV2AccessRequest.builder().code(code));
  }

  @Override
  public Grant forRefresh(String refresh) {
    return granted(OAuthV2AccessRequest.builder().grantType("refresh_token").refreshToken(refresh));
  }

  private Grant granted(OAuthV2AccessRequestBuilder ask) {
    OAuthV2AccessRequest request = ask.clientId(client.id()).clientSecret(client.secret()).build();
    OAuthV2AccessResponse given =
        Calls.once(() -> SlackApi.granted(slack.methods().oauthV2Access(request)));
    return new Grant(
        given.getAppId(),
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
