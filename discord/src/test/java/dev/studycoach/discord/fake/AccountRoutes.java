package dev.studycoach.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.studycoach.fake.Json;
import java.util.List;

/** Who the bot is, where the gateway is, what commands there are, and a look at places. */
final class AccountRoutes {
  private static final String APPLICATION =
      """
      {"name":"Coach","icon":null,"description":"","type":null,"verify_key":"0","flags":0,
       "flags_new":"0","redirect_uris":[],"interactions_endpoint_url":null,
       "role_connections_verification_url":null,"approximate_guild_count":1,
       "approximate_user_install_count":0,"approximate_user_authorization_count":0,
       "explicit_content_filter":0,"team":null,"eligible_oauth2_scopes":[],"bot_public":true,
       "bot_require_code_grant":false}
      """;

  private final World world;
  private final Gateway gateway;
  private final CommandBook commands;
  private int shards = 1;

  AccountRoutes(World world, Gateway gateway, CommandBook commands) {
    this.world = world;
    this.gateway = gateway;
    this.commands = commands;
  }

  void shards(int recommended) {
    shards = recommended;
  }

  void addTo(Routes routes) {
    routes
        .on("GET", "/users/@me", call -> Answer.ok(world.bot().ownJson()))
        .on("POST", "/users/@me/channels", this::openPrivateChannel)
        .on("GET", "/gateway/bot", call -> Answer.ok(whereGatewayIs()))
        .on("GET", "/applications/@me", call -> Answer.ok(application()))
        .on("GET", "/oauth2/applications/@me", call -> Answer.ok(application()))
        .on("GET", "/applications/" + World.APPLICATION + "/commands", this::commands)
        .on("PUT", "/applications/" + World.APPLICATION + "/commands", this::register)
        .on("GET", "/channels/*", this::channel)
        .on("GET", "/guilds/*", this::guild)
        .on("GET", "/guilds/*/members/*", this::member);
  }

  private ObjectNode whereGatewayIs() {
    ObjectNode json = Json.of().put("url", gateway.url()).put("shards", shards);
    json.putObject("session_start_limit")
        .put("total", 1000)
        .put("remaining", 999)
        .put("reset_after", 86_400_000)
        .put("max_concurrency", 16);
    return json;
  }

  private ObjectNode application() {
    ObjectNode json = Json.object(APPLICATION).put("id", World.APPLICATION);
    json.set("owner", world.user("Owner").json());
    json.set("bot", world.bot().json());
    return json;
  }

  private Answer register(Routes.Call call) {
    return Answer.ok(commands.register(call.body()).deepCopy());
  }

  private Answer commands(Routes.Call call) {
    ArrayNode all = commands.commands().orElseGet(() -> Json.of().arrayNode()).deepCopy();
    if (!call.flag("with_localizations")) {
      List<String> localized = List.of("name_localizations", "description_localizations");
      Json.deep(all)
          .filter(JsonNode::isObject)
          .forEach(node -> ((ObjectNode) node).remove(localized));
    }
    return Answer.ok(all);
  }

  private Answer openPrivateChannel(Routes.Call call) {
    return world
        .userById(call.body().path("recipient_id").asText())
        .map(user -> Answer.ok(world.privateChannel(user).json()))
        .orElseThrow(() -> new Refusal(400, 50033, "Invalid Recipient(s)"));
  }

  private Answer channel(Routes.Call call) {
    Channel channel = world.channel(call.part(1)).orElseThrow(Refusal::unknownChannel);
    if (!Permissions.has(world.botPermissions(channel), Permissions.VIEW_CHANNEL)) {
      throw Refusal.missingAccess();
    }
    return Answer.ok(channel.json());
  }

  private Answer guild(Routes.Call call) {
    return world
        .guild(call.part(1))
        .map(guild -> Answer.ok(GuildJson.plain(guild)))
        .orElseThrow(Refusal::unknownGuild);
  }

  private Answer member(Routes.Call call) {
    Guild guild = world.guild(call.part(1)).orElseThrow(Refusal::unknownGuild);
    return world
        .userById(call.part(2))
        .flatMap(guild::member)
        .map(member -> Answer.ok(member.json()))
        .orElseThrow(() -> new Refusal(404, 10007, "Unknown Member"));
  }
}
