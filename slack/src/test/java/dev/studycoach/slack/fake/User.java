package dev.studycoach.slack.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.studycoach.fake.Json;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/** Somebody in a workspace, as {@code users.info} tells. */
record User(
    String id, String name, boolean bot, boolean admin, boolean owner, ZoneId zone, String locale) {
  static User person(String id, String name) {
    return new User(id, name, false, false, false, ZoneId.of("Europe/London"), "en-GB");
  }

  static User app(String id, String name) {
    return new User(id, name, true, false, false, ZoneId.of("America/Los_Angeles"), "en-US");
  }

  /** Every owner is an admin too. */
  User ranked(boolean nowOwner) {
    return new User(id, name, bot, true, owner || nowOwner, zone, locale);
  }

  User at(ZoneId newZone, String newLocale) {
    return new User(id, name, bot, admin, owner, newZone, newLocale);
  }

  /** The name without spaces and capitals, unique in Slack. */
  String handle() {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", ".");
  }

  /** The little that interactions tell. */
  ObjectNode brief(String team) {
    return Json.of("id", id, "username", handle(), "name", handle(), "team_id", team);
  }

  ObjectNode json(String team, Instant now) {
    ObjectNode json =
        Json.of(
            "id",
            id,
            "team_id",
            team,
            "name",
            handle(),
            "deleted",
            false,
            "color",
            "9f69e7",
            "real_name",
            name,
            "tz",
            zone.getId(),
            "tz_label",
            zone.getId(),
            "tz_offset",
            zone.getRules().getOffset(now).getTotalSeconds());
    json.set("profile", profile(team));
    return json.setAll(flags(now));
  }

  private ObjectNode flags(Instant now) {
    return Json.of(
        "is_admin",
        admin,
        "is_owner",
        owner,
        "is_primary_owner",
        false,
        "is_restricted",
        false,
        "is_ultra_restricted",
        false,
        "is_bot",
        bot,
        "is_app_user",
        false,
        "is_email_confirmed",
        true,
        "updated",
        now.getEpochSecond(),
        "locale",
        locale);
  }

  ObjectNode profile(String team) {
    return Json.of(
        "real_name", name,
        "real_name_normalized", name,
        "display_name", name,
        "display_name_normalized", name,
        "status_text", "",
        "status_emoji", "",
        "team", team);
  }
}
