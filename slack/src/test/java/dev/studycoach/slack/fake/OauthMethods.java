package dev.studycoach.slack.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.studycoach.fake.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** How the app comes into a workspace, and keeps its tokens fresh. */
final class OauthMethods {
  private record Grant(Team team, User installer) {}

  private final World world;
  private final Map<String, Grant> codes = new LinkedHashMap<>();
  private boolean rotating;

  OauthMethods(World world) {
    this.world = world;
  }

  void addTo(Api api) {
    api.open("oauth.v2.access", this::access);
  }

  /** Somebody agreed to install the app; the code serves once. */
  String code(Team team, User installer) {
    String code = "code-" + world.ids().envelope();
    codes.put(code, new Grant(team, installer));
    return code;
  }

  /** Whether tokens live for twelve hours only. */
  void rotate(boolean now) {
    rotating = now;
  }

  private Answer access(Request request) {
    requireClient(request);
    return request.arg("grant_type").equals("refresh_token")
        ? renewed(request.arg("refresh_token"))
        : installed(request.arg("code"));
  }

  /** By header or by form. */
  static void requireClient(Request request) {
    String header = request.header("authorization").orElse("");
    String[] given =
        header.startsWith("Basic ")
            ? decoded(header.substring("Basic ".length())).split(":", 2)
            : new String[] {request.arg("client_id"), request.arg("client_secret")};
    if (!given[0].equals(FakeSlack.CLIENT_ID)) {
      throw new SlackError("invalid_client_id");
    }
    if (!given[given.length - 1].equals(FakeSlack.CLIENT_SECRET)) {
      throw new SlackError("bad_client_secret");
    }
  }

  private static String decoded(String base64) {
    return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
  }

  private Answer installed(String code) {
    Grant grant =
        Optional.ofNullable(codes.remove(code)).orElseThrow(() -> new SlackError("invalid_code"));
    Install install = grant.team().install();
    if (rotating) {
      install.rotate(world.now());
    } else {
      install.begin();
    }
    return Answer.json(
        installation(grant.team()).set("authed_user", Json.of("id", grant.installer().id())));
  }

  private Answer renewed(String refresh) {
    Team team =
        world
            .teamWithRefresh(refresh)
            .filter(some -> some.install().alive())
            .orElseThrow(() -> new SlackError("invalid_refresh_token"));
    team.install().rotate(world.now());
    return Answer.json(installation(team));
  }

  private static ObjectNode installation(Team team) {
    Install install = team.install();
    ObjectNode json =
        Json.of(
            "ok",
            true,
            "app_id",
            World.APP,
            "scope",
            install.scopeList(),
            "token_type",
            "bot",
            "access_token",
            install.token(),
            "bot_user_id",
            team.bot().id(),
            "team",
            Json.of("id", team.id(), "name", team.name()),
            "enterprise",
            Json.NULL,
            "is_enterprise_install",
            false);
    if (!install.refresh().isEmpty()) {
      json.put("refresh_token", install.refresh()).put("expires_in", Install.LIFE.toSeconds());
    }
    return json;
  }
}
