package dev.studycoach.slack;

import com.slack.api.model.Conversation;
import dev.studycoach.chat.Control.Picker;
import dev.studycoach.oauth.Scopes;
import dev.studycoach.platform.DeliveryException;
import dev.studycoach.platform.Permission;
import dev.studycoach.platform.Rights;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the coach may do in a workspace and in its channels. */
record SlackRights(SlackApi api, Scopes scopes) implements Rights {
  static SlackRights of(SlackApi api) {
    return new SlackRights(
        api, new Scopes(SlackPlatform.NAME, Manifest.SCOPES, team -> granted(api, team)));
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
    try {
      Conversation place =
          api.get(team, "conversations.info", it -> it.conversationsInfo(r -> r.channel(channel)))
              .getChannel();
      List<String> without = scopes.missing(team);
      return Permission.missing(
          permission ->
              switch (permission) {
                case SEE_THE_CHANNEL, SHOW_CARDS -> true;
                case SEND_MESSAGES ->
                    place.isMember() && !place.isArchived() && !without.contains("chat:write");
                case ATTACH_FILES -> !without.contains("files:write");
              });
    } catch (DeliveryException unseen) {
      return EnumSet.of(Permission.SEE_THE_CHANNEL);
    }
  }

  @Override
  public Set<Picker.Kind> pickers() {
    return EnumSet.of(Picker.Kind.CHANNEL);
  }
}
