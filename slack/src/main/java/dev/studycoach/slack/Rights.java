package dev.studycoach.slack;

import com.slack.api.model.Conversation;
import dev.studycoach.platform.ConnectionException;
import dev.studycoach.platform.DeliveryException;
import dev.studycoach.platform.Permission;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the coach may do in a workspace and in its channels. */
record Rights(SlackApi api) {
  /**
   * @throws ConnectionException if the workspace has not granted all that was asked for
   */
  void require(String team) {
    String place = SlackPlatform.NAME + " " + team;
    try {
      List<String> missing = missingScopes(team);
      if (!missing.isEmpty()) {
        throw ConnectionException.notGranted(place, String.join(", ", missing));
      }
    } catch (DeliveryException e) {
      throw ConnectionException.unreachable(place, e);
    }
  }

  private List<String> missingScopes(String team) {
    List<String> granted =
        api
            .call(team, m -> m.authTest(r -> r))
            .getHttpResponseHeaders()
            .getOrDefault("x-oauth-scopes", List.of())
            .stream()
            .flatMap(scopes -> Stream.of(scopes.split(", *")))
            .toList();
    return Manifest.SCOPES.stream().filter(scope -> !granted.contains(scope)).toList();
  }

  /** What is missing to post in a channel. */
  Set<Permission> missing(String team, String channel) {
    try {
      Conversation place =
          api.call(team, m -> m.conversationsInfo(r -> r.channel(channel))).getChannel();
      List<String> scopes = missingScopes(team);
      return Permission.missing(
          permission ->
              switch (permission) {
                case SEE_THE_CHANNEL, SHOW_CARDS -> true;
                case SEND_MESSAGES ->
                    place.isMember() && !place.isArchived() && !scopes.contains("chat:write");
                case ATTACH_FILES -> !scopes.contains("files:write");
              });
    } catch (DeliveryException unseen) {
      return EnumSet.of(Permission.SEE_THE_CHANNEL);
    }
  }
}
