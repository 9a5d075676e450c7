package dev.studycoach.slack;

import com.slack.api.model.User;
import dev.studycoach.chat.Origin;
import dev.studycoach.platform.DeliveryException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who people are. Slack tells ids alone; names and rights are asked for until they change. */
final class People {
  private static final Logger LOG = LoggerFactory.getLogger(People.class);

  private final SlackApi api;
  private final Map<String, User> known = new ConcurrentHashMap<>();

  People(SlackApi api) {
    this.api = api;
  }

  /**
   * Whom Slack does not tell about may do what everybody may.
   *
   * @throws DeliveryException if the workspace does not have the coach
   */
  Origin origin(String team, String channel, String id) {
    api.workspaces().of(team);
    try {
      User user = known.computeIfAbsent(SlackIds.learner(team, id), unknown -> ask(team, id));
      return origin(team, channel, user, name(user));
    } catch (DeliveryException unknown) {
      LOG.warn("nothing is known about {} of {}: {}", id, team, unknown.getMessage());
      User somebody = new User();
      somebody.setId(id);
      return origin(team, channel, somebody, id);
    }
  }

  private static Origin origin(String team, String channel, User user, String name) {
    return new Origin(
        SlackPlatform.NAME,
        team,
        channel,
        SlackIds.learner(team, user.getId()),
        name,
        user.isAdmin() || user.isOwner(),
        Locale.forLanguageTag(Objects.requireNonNullElse(user.getLocale(), "en")));
  }

  User ask(String team, String id) {
    return api.call(team, m -> m.usersInfo(r -> r.user(id).includeLocale(true))).getUser();
  }

  private static String name(User user) {
    String shown = user.getProfile() == null ? null : user.getProfile().getDisplayName();
    return shown == null || shown.isBlank() ? user.getName() : shown;
  }

  /** Somebody's name or rights have changed. */
  void forget(String team, String id) {
    known.remove(SlackIds.learner(team, id));
  }
}
