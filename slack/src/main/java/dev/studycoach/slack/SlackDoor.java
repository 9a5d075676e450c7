package dev.studycoach.slack;

import com.slack.api.app_backend.SlackSignature;
import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import com.slack.api.bolt.util.SlackRequestParser.HttpRequest;
import dev.studycoach.oauth.Consent;
import dev.studycoach.platform.ConnectionException;
import dev.studycoach.web.Answer;
import dev.studycoach.web.Page;
import dev.studycoach.web.Visit;
import dev.studycoach.web.WebServer;
import java.util.Objects;

/** Where Slack posts what people do; nobody else is read. */
record SlackDoor(App app, SlackSignature.Verifier signatures) implements Page {
  static final String EVENTS = "/slack/events";
  static final String INSTALL = "/slack/install";
  static final String REDIRECT = "/slack/oauth_redirect";

  private static final int STANDARD_PORT = 3000;
  private static final String CHECK = "ssl_check";

  /**
   * @throws ConnectionException if a setting is missing or malformed
   */
  static WebServer server(App app, SlackSettings settings, Consent consent) {
    SlackSignature.Generator secret =
        new SlackSignature.Generator(settings.all().require(SlackSettings.SIGNING_SECRET));
    return new WebServer(settings.all(), SlackSettings.PORT, STANDARD_PORT)
        .add(INSTALL, consent::begin)
        .add(REDIRECT, consent::end)
        .add(EVENTS, new SlackDoor(app, new SlackSignature.Verifier(secret)));
  }

  @Override
  public Answer answer(Visit visit) {
    if (visit.asked(CHECK).isPresent() || visit.body().startsWith(CHECK)) {
      return Answer.of(200);
    }
    return signed(visit) ? Answer.unlessGarbage(() -> heard(visit)) : Answer.of(401);
  }

  private boolean signed(Visit visit) {
    return signatures.isValid(
        visit.header(SlackSignature.HeaderNames.X_SLACK_REQUEST_TIMESTAMP).orElse(""),
        visit.body(),
        visit.header(SlackSignature.HeaderNames.X_SLACK_SIGNATURE).orElse(""));
  }

  /** Garbage with a good signature is still garbage. */
  private Answer heard(Visit visit) throws Exception {
    Request<?> request =
        new SlackRequestParser(app.config())
            .parse(
                HttpRequest.builder()
                    .requestUri(visit.path())
                    .requestBody(visit.body())
                    .headers(new RequestHeaders(visit.headers()))
                    .build());
    Response answer = app.run(Objects.requireNonNull(request, "no report of Slack"));
    return Answer.of(answer.getStatusCode(), answer.getContentType(), answer.getBody());
  }
}
