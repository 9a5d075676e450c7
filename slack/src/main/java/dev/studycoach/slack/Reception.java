package dev.studycoach.slack;

import dev.studycoach.platform.DeliveryException;
import dev.studycoach.web.Answer;
import dev.studycoach.web.Visit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where an admin installs the coach: off to Slack with a secret in a cookie, and back with the same
 * secret and a code. Another browser has no such cookie.
 */
record Reception(SlackSettings settings, Installations installations) {
  private static final Logger LOG = LoggerFactory.getLogger(Reception.class);
  private static final String COOKIE = "study-coach-state";

  Answer install(Visit visit) {
    String state = UUID.randomUUID().toString();
    return Answer.redirect(
            settings.url() + "oauth/v2/authorize",
            Map.of(
                "client_id", settings.require(SlackSettings.CLIENT_ID),
                "scope", String.join(",", Manifest.SCOPES),
                "state", state))
        .cookie(COOKIE, state, SlackDoor.REDIRECT);
  }

  Answer installed(Visit visit) {
    Optional<String> code = visit.asked("code");
    return ours(visit) && code.isPresent() ? installed(code.get()) : Answer.of(400);
  }

  private static boolean ours(Visit visit) {
    String state = visit.asked("state").orElse("");
    return !state.isEmpty() && visit.cookie(COOKIE).filter(state::equals).isPresent();
  }

  /** From here on Slack shows the coach. */
  private Answer installed(String code) {
    try {
      String team = installations.install(code);
      return Answer.redirect(settings.url() + "app_redirect", Map.of("team", team));
    } catch (DeliveryException refused) {
      LOG.warn("not installed: {}", refused.getMessage());
      return Answer.of(refused.passing() ? 503 : 400);
    }
  }
}
