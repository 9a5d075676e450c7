package dev.studycoach.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.studycoach.fake.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All modals and home views. */
final class Views {
  private static final int MOST_IN_A_STACK = 3;

  private final World world;
  private final Checks checks;
  private final Map<String, StoredView> all = new LinkedHashMap<>();

  Views(World world, Checks checks) {
    this.world = world;
    this.checks = checks;
  }

  /** A modal, alone or upon another one. */
  StoredView open(Exchange origin, @Nullable StoredView below, JsonNode body, String where) {
    checks.view(where, body, "modal");
    if (below != null && below.depth() >= MOST_IN_A_STACK) {
      throw new SlackError("push_limit_reached");
    }
    Scene scene = origin.scene();
    ObjectNode json = json(scene.team(), body, world.ids().next("V"));
    String root =
        below == null ? json.get("id").asText() : below.json().path("root_view_id").asText();
    json.put("root_view_id", root).put("previous_view_id", below == null ? null : below.id());
    return keep(new StoredView(scene.team(), scene.user(), origin, below, json));
  }

  /** The home view of a person, new or changed. */
  StoredView publish(Team team, User user, JsonNode body, String where) {
    checks.view(where, body, "home");
    Optional<StoredView> before = Optional.ofNullable(team.homes().get(user.id()));
    String id = before.map(StoredView::id).orElseGet(() -> world.ids().next("V"));
    ObjectNode json = json(team, body, id).put("root_view_id", id);
    before.ifPresent(view -> view.become(json));
    StoredView home = before.orElseGet(() -> keep(new StoredView(team, user, null, null, json)));
    team.homes().put(user.id(), home);
    return home;
  }

  void update(StoredView view, JsonNode body, String where) {
    checks.view(where, body, view.is("modal") ? "modal" : "home");
    ObjectNode before = view.json();
    ObjectNode next = json(view.team(), body, view.id());
    Json.copy(before, next, "root_view_id", "previous_view_id");
    view.become(next);
  }

  private StoredView keep(StoredView view) {
    all.put(view.id(), view);
    return view;
  }

  Optional<StoredView> find(Team team, String id, String externalId) {
    return all.values().stream()
        .filter(view -> view.team() == team && view.open())
        .filter(
            view ->
                view.id().equals(id)
                    || (!externalId.isEmpty()
                        && view.json().path("external_id").asText().equals(externalId)))
        .findFirst();
  }

  private ObjectNode json(Team team, JsonNode body, String id) {
    ObjectNode json =
        Json.of(
            "id", id,
            "team_id", team.id(),
            "type", body.path("type").asText(),
            "blocks", Controls.named(body.path("blocks"), world.ids()),
            "private_metadata", body.path("private_metadata").asText(""),
            "callback_id", body.path("callback_id").asText(""),
            "state", Json.of("values", Json.of()),
            "hash", world.ids().ts() + ".hash",
            "title", body.path("title").isObject() ? body.get("title") : Json.NULL,
            "close", body.path("close").isObject() ? body.get("close") : Json.NULL,
            "submit", body.path("submit").isObject() ? body.get("submit") : Json.NULL);
    return json.setAll(rest(team, body));
  }

  private static ObjectNode rest(Team team, JsonNode body) {
    return Json.of(
        "clear_on_close", body.path("clear_on_close").asBoolean(),
        "notify_on_close", body.path("notify_on_close").asBoolean(),
        "previous_view_id", Json.NULL,
        "root_view_id", Json.NULL,
        "external_id", body.path("external_id").asText(""),
        "app_id", World.APP,
        "app_installed_team_id", team.id(),
        "bot_id", team.botId());
  }
}
