package dev.studycoach.oauth;

import dev.studycoach.platform.DeliveryException;
import dev.studycoach.web.Answer;
import dev.studycoach.web.Visit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where an admin lets the coach in: off to the platform with a secret in a cookie, and back with
 * the same secret and a code. Another browser has no such cookie (RFC 6749, section 10.12).
 *
 * @param platform the page of the platform that asks for consent
 * @param query what that page is told besides the secret, such as the client and the scopes
 * @param back the path to which it sends people back
 * @param welcome the page of the platform that shows the coach in a workspace, with gaps for the
 *     ids of both
 */
public record Consent(
    String platform, Map<String, String> query, String back, Grants grants, String welcome) {
  private static final Logger LOG = LoggerFactory.getLogger(Consent.class);
  private static final String COOKIE = "study-coach-state";

  /** Sends an admin off to the platform. */
  public Answer begin(Visit visit) {
    String state = UUID.randomUUID().toString();
    Map<String, String> told = new HashMap<>(query);
    told.put("state", state);
    return Answer.redirect(platform, told).cookie(COOKIE, state, back);
  }

  /** Takes back whom the platform sends: 400 to whoever brings no code or another secret. */
  public Answer end(Visit visit) {
    Optional<String> code = visit.asked("code");
    return ours(visit) && code.isPresent() ? ended(code.get()) : Answer.of(400);
  }

  private static boolean ours(Visit visit) {
    String state = visit.asked("state").orElse("");
    return !state.isEmpty() && visit.cookie(COOKIE).filter(state::equals).isPresent();
  }

  private Answer ended(String code) {
    try {
      Grant grant = grants.add(code);
      return Answer.redirect(welcome.formatted(grant.app(), grant.workspace()));
    } catch (DeliveryException refused) {
      LOG.warn("not let in: {}", refused.getMessage());
      return Answer.of(refused.passing() ? 503 : 400);
    }
  }
}
