package dev.studycoach.discord.bench;

import dev.studycoach.discord.fake.Exchange;
import dev.studycoach.discord.fake.FakeDiscord;
import dev.studycoach.discord.fake.FakeGuild;
import dev.studycoach.discord.fake.FakeMessage;
import java.util.List;
import java.util.Map;

/** Each asks for the question by a command, picks an option, and locks it some time later. */
final class Members {
  static final String CHANNEL = "study";

  private final FakeDiscord discord;
  private final FakeGuild guild;
  private final FakeMessage question;

  Members(FakeDiscord discord, FakeGuild guild, FakeMessage question) {
    this.discord = discord;
    this.guild = guild;
    this.question = question;
  }

  Exchange command(int member) {
    return discord.command(guild, CHANNEL, name(member), "today", Map.of());
  }

  /** The second option of a choice, or as many as have to be chosen. */
  Exchange pick(int member) {
    var control = question.controls().get(0);
    String id = control.path("custom_id").asText();
    if (control.path("type").asInt() == 2) {
      return discord.press(guild, CHANNEL, name(member), question, id);
    }
    List<String> all = control.path("options").findValuesAsText("value");
    List<String> values = all.subList(0, control.path("min_values").asInt());
    return discord.choose(guild, CHANNEL, name(member), question, id, values);
  }

  Exchange lock(int member, Exchange picked) {
    FakeMessage confirm = picked.message();
    return discord.press(guild, CHANNEL, name(member), confirm, confirm.button("Certain"));
  }

  private static String name(int member) {
    return "member-" + member;
  }
}
