package dev.studycoach.discord.bench;

import dev.studycoach.bench.platform.Ground;
import dev.studycoach.discord.fake.Exchange;
import dev.studycoach.discord.fake.FakeDiscord;
import dev.studycoach.discord.fake.FakeGuild;
import dev.studycoach.discord.fake.FakeMessage;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A fake Discord with one server. */
final class DiscordGround implements Ground<DiscordAct> {
  static final String CHANNEL = "study";
  private static final String ADMIN = "boss";
  private static final int QUESTION_SECONDS = 60;

  private final FakeDiscord discord = new FakeDiscord();
  private final FakeGuild guild = discord.guild("Study", ADMIN);
  private final BlockingQueue<FakeMessage> posted = new LinkedBlockingQueue<>();

  DiscordGround() {
    String channel = guild.textChannel(CHANNEL);
    discord.onMessage(
        message -> {
          if (!message.controls().isEmpty() && message.channelId().equals(channel)) {
            posted.add(message);
          }
        });
  }

  @Override
  public Map<String, String> environment() {
    return Map.of(
        "STUDY_COACH_DISCORD_TOKEN", FakeDiscord.TOKEN, "STUDY_COACH_DISCORD_URL", discord.url());
  }

  @Override
  public void greet() {
    setup().acknowledgement();
  }

  private Exchange setup() {
    return discord.command(guild, CHANNEL, ADMIN, "setup", Map.of());
  }

  @Override
  public Instant firstRequest() {
    return discord.requests().get(0).at();
  }

  @Override
  public DiscordMembers members(boolean asks) throws InterruptedException {
    FakeMessage setup = setup().message();
    return new DiscordMembers(discord, guild, asks ? question(setup) : setup);
  }

  private FakeMessage question(FakeMessage setup) throws InterruptedException {
    discord.press(guild, CHANNEL, ADMIN, setup, setup.button("Start")).message();
    FakeMessage question = posted.poll(QUESTION_SECONDS, TimeUnit.SECONDS);
    if (question == null) {
      throw new IllegalStateException("no question came");
    }
    return question;
  }

  @Override
  public void close() {
    discord.close();
    discord.assertNoViolations();
  }
}
