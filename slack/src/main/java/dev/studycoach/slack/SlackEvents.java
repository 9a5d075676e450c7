package dev.studycoach.slack;

import dev.studycoach.chat.Interaction;
import dev.studycoach.chat.Origin;
import dev.studycoach.platform.MemberId;
import dev.studycoach.web.Json;
import java.util.stream.Stream;

/** What Slack reports without being asked. */
record SlackEvents(SlackListener listener, Json report, String team, Json event) {
  static void hear(SlackListener listener, Json report) {
    new SlackEvents(listener, report, report.text("/team_id"), report.at("/event")).hear();
  }

  private void hear() {
    switch (event.text("/type")) {
      case "app_home_opened" -> opened();
      case "app_mention" -> said();
      case "message" -> direct();
      case "member_joined_channel" -> joined();
      case "user_change" -> listener.people().members.forget(member("/user/id"));
      case "user_huddle_changed" -> huddle();
      case "app_uninstalled", "tokens_revoked" -> listener.outbox().api().seats().forget(team);
      default -> {}
    }
  }

  private MemberId member(String way) {
    return new MemberId(team, event.text(way));
  }

  private Origin origin(String way, String channel) {
    return listener.people().origin(member(way), channel);
  }

  private void opened() {
    if (event.text("/tab").equals("home")) {
      listener.exchanges().visit(origin("/user", ""));
    }
  }

  private void direct() {
    if (event.text("/channel_type").equals("im")) {
      said();
    }
  }

  /** Only what a person wrote, and only now. */
  private void said() {
    if (Stream.of("subtype", "bot_id", "edited").noneMatch(event::has)) {
      Origin origin = origin("/user", event.text("/channel"));
      listener.begin(report, new Interaction.Line(origin, words(event.text("/text"))));
    }
  }

  /** Without the mention of the coach. */
  private String words(String text) {
    String said = text.replaceFirst("^\\s*<@\\w+>", "");
    return SlackText.unescape(listener.outbox().renderer().spelling().read(said));
  }

  private void joined() {
    String bot = listener.outbox().api().seats().of(team).bot();
    if (event.text("/user").equals(bot) && event.has("inviter")) {
      Origin origin = origin("/inviter", event.text("/channel"));
      listener.exchanges().tell(new Interaction.Arrival(origin, origin.channel()));
    }
  }

  private void huddle() {
    listener.people().huddle(member("/user/id"), event.text("/user/profile/huddle_state"));
  }
}
