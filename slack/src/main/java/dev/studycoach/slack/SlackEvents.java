package dev.studycoach.slack;

import dev.studycoach.chat.Interaction;
import dev.studycoach.platform.MemberId;
import dev.studycoach.routing.Spelling;
import dev.studycoach.web.Json;
import java.util.stream.Stream;

/** What Slack reports without being asked. */
record SlackEvents(SlackListener listener, Json report) {
  void hear() {
    switch (text("/type")) {
      case "app_home_opened" -> opened();
      case "app_mention", "message" -> said();
      case "member_joined_channel" -> joined();
      case "user_change" -> listener.people().members.forget(member("/user/id"));
      case "user_huddle_changed" ->
          listener.people().huddle(member("/user/id"), text("/user/profile/huddle_state"));
      case "app_uninstalled", "tokens_revoked" -> listener.api().seats().forget(team());
      default -> {}
    }
  }

  private String team() {
    return report.text("/team_id");
  }

  private String text(String way) {
    return report.text("/event" + way);
  }

  private MemberId member(String way) {
    return new MemberId(team(), text(way));
  }

  private void opened() {
    if (text("/tab").equals("home")) {
      listener.reception().visit(member("/user"));
    }
  }

  /** Only what a person wrote to the coach, and only now. */
  private void said() {
    Json event = report.field("event");
    boolean overheard = text("/type").equals("message") && !text("/channel_type").equals("im");
    if (!overheard && Stream.of("subtype", "bot_id", "edited").noneMatch(event::has)) {
      String words = text("/text").replaceFirst("^\\s*<@\\w+>", "");
      String line = SlackRenderer.read(Spelling.read(SlackRenderer.COMMAND, words));
      listener.begin(report, who -> new Interaction.Line(who, line));
    }
  }

  private void joined() {
    boolean coach = text("/user").equals(listener.api().seats().of(team()).bot());
    if (coach && !text("/inviter").isEmpty()) {
      listener.reception().arrive(member("/inviter"), text("/channel"));
    }
  }
}
