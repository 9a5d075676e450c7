package dev.studycoach.discord.bench;

import dev.studycoach.discord.fake.Exchange;
import dev.studycoach.discord.fake.FakeDiscord;
import dev.studycoach.discord.fake.FakeGuild;
import dev.studycoach.discord.fake.FakeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** One bot, started anew on a Discord of its own, used for a while, and weighed. */
final class Trial implements AutoCloseable {
  private static final String ADMIN = "boss";
  private static final int QUESTION_SECONDS = 60;

  private final Subject subject;
  private final InstantSource clock;
  private final FakeDiscord discord = new FakeDiscord();
  private final FakeGuild guild = discord.guild("Study", ADMIN);
  private final BlockingQueue<FakeMessage> posted = new LinkedBlockingQueue<>();

  Trial(Subject subject, InstantSource clock) {
    this.subject = subject;
    this.clock = clock;
    guild.textChannel(Members.CHANNEL);
    discord.onMessage(
        message -> {
          if (!message.controls().isEmpty() && message.channelId().equals(channel())) {
            posted.add(message);
          }
        });
  }

  private String channel() {
    return guild.textChannel(Members.CHANNEL);
  }

  /**
   * @param started seconds from the start of the process to the first acknowledgement
   * @param connected seconds from the bot's first request to Discord to the same
   * @param megabytes resident memory of the JVM after the load
   */
  record Result(
      Subject subject, double started, double connected, Load.Result load, double megabytes) {}

  Result run(Path jar, Path folder) throws IOException, InterruptedException, ExecutionException {
    Instant begin = clock.instant();
    try (Running bot = subject.start(jar, folder, discord.url())) {
      bot.awaitConnected();
      Exchange setup = discord.command(guild, Members.CHANNEL, ADMIN, "setup", Map.of());
      setup.acknowledgement();
      Instant ready = clock.instant();
      Instant connect = discord.requests().get(0).at();
      Members members = new Members(discord, guild, question(setup.message()));
      Load.Result load = new Load(members, subject.locked()).run();
      return new Result(
          subject, seconds(begin, ready), seconds(connect, ready), load, bot.resident());
    }
  }

  private FakeMessage question(FakeMessage setup) throws InterruptedException {
    if (!subject.asks()) {
      return setup;
    }
    discord.press(guild, Members.CHANNEL, ADMIN, setup, setup.button("Start")).message();
    FakeMessage question = posted.poll(QUESTION_SECONDS, TimeUnit.SECONDS);
    if (question == null) {
      throw new IllegalStateException("no question came");
    }
    return question;
  }

  private static double seconds(Instant from, Instant to) {
    return Duration.between(from, to).toNanos() / 1e9;
  }

  @Override
  public void close() {
    discord.close();
    discord.assertNoViolations();
  }
}
