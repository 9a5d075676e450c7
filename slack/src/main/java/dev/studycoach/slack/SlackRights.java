package dev.studycoach.slack;

import com.slack.api.methods.response.conversations.ConversationsInfoResponse;
import com.slack.api.model.Conversation;
import dev.studycoach.chat.Control.Picker;
import dev.studycoach.oauth.Scopes;
import dev.studycoach.platform.Delivery;
import dev.studycoach.platform.Permission;
import dev.studycoach.platform.Rights;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the coach may do in a workspace and in its channels. */
record SlackRights(SlackApi api, Scopes scopes) implements Rights {
  private static final String INFO = "conversations.info";

  /** Without what only finds copies of posts: an owner may keep the history to themselves. */
  private static final List<String> NEEDED =
      Manifest.SCOPES.stream().filter(it -> !it.matches("(channels|groups):history")).toList();

  static SlackRights of(SlackApi api) {
    return new SlackRights(api, new Scopes(SlackPlatform.NAME, NEEDED, team -> granted(api, team)));
  }

  private static List<String> granted(SlackApi api, String team) {
    Map<String, List<String>> headers =
        api.get(team, "auth.test", slack -> slack.authTest(r -> r)).getHttpResponseHeaders();
    String scopes = String.join(",", headers.getOrDefault("x-oauth-scopes", List.of()));
    return List.of(scopes.split(", *"));
  }

  @Override
  public void require() {
    scopes.require(api.seats().workspaces());
  }

  @Override
  public Set<Permission> missing(String team, String channel) {
    List<String> without = scopes.missing(team);
    Optional<Conversation> seen =
        Delivery.told(
                () -> api.get(team, INFO, it -> it.conversationsInfo(r -> r.channel(channel))))
            .map(ConversationsInfoResponse::getChannel);
    boolean joined = seen.filter(it -> it.isMember() && !it.isArchived()).isPresent();
    return Permission.missing(
        permission ->
            switch (permission) {
              case SEE_THE_CHANNEL -> seen.isPresent();
              case SEND_MESSAGES -> joined && !without.contains("chat:write");
              case SHOW_CARDS -> true;
              case ATTACH_FILES -> !without.contains("files:write");
              case ALL_SCOPES -> without.isEmpty();
            });
  }

  @Override
  public Set<Picker.Kind> pickers() {
    return EnumSet.of(Picker.Kind.CHANNEL);
  }
}
