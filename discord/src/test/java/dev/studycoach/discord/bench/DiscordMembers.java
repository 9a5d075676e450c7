package dev.studycoach.discord.bench;

import dev.studycoach.bench.platform.Members;
import dev.studycoach.discord.fake.Exchange;
import dev.studycoach.discord.fake.FakeDiscord;
import dev.studycoach.discord.fake.FakeGuild;
import dev.studycoach.discord.fake.FakeMessage;
import java.util.List;
import java.util.Map;

/** Members of a server who study. */
final class DiscordMembers implements Members<DiscordAct> {
  private final FakeDiscord discord;
  private final FakeGuild guild;
  private final FakeMessage question;

  DiscordMembers(FakeDiscord discord, FakeGuild guild, FakeMessage question) {
    this.discord = discord;
    this.guild = guild;
    this.question = question;
  }

  @Override
  public DiscordAct command(int member) {
    return new DiscordAct(
        discord.command(guild, DiscordGround.CHANNEL, name(member), "today", Map.of()));
  }

  /** The second option of a choice, or as many as have to be chosen. */
  @Override
  public DiscordAct pick(int member) {
    return new DiscordAct(choose(member));
  }

  private Exchange choose(int member) {
    var control = question.controls().get(0);
    String id = control.path("custom_id").asText();
    if (control.path("type").asInt() == 2) {
      return press(member, question, id);
    }
    List<String> all = control.path("options").findValuesAsText("value");
    List<String> values = all.subList(0, control.path("min_values").asInt());
    return discord.choose(guild, DiscordGround.CHANNEL, name(member), question, id, values);
  }

  @Override
  public DiscordAct lock(int member, DiscordAct picked) {
    FakeMessage confirm = picked.exchange().message();
    return new DiscordAct(press(member, confirm, confirm.button("Certain")));
  }

  private Exchange press(int member, FakeMessage on, String id) {
    return discord.press(guild, DiscordGround.CHANNEL, name(member), on, id);
  }

  private static String name(int member) {
    return "member-" + member;
  }
}
