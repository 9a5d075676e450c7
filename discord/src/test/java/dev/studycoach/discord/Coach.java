package dev.studycoach.discord;

import dev.studycoach.Bot;
import dev.studycoach.db.Database;
import dev.studycoach.db.JoinedTransaction;
import dev.studycoach.db.TestDatabase;
import dev.studycoach.discord.fake.Exchange;
import dev.studycoach.discord.fake.FakeDiscord;
import dev.studycoach.discord.fake.FakeGuild;
import dev.studycoach.discord.fake.FakeMessage;
import dev.studycoach.exam.ExamCatalog;
import dev.studycoach.exam.QuestionBank;
import dev.studycoach.platform.Session;
import dev.studycoach.platform.Settings;
import dev.studycoach.schedule.SimulatedClock;
import dev.studycoach.schedule.SimulatedSchedules;
import dev.studycoach.story.FirstQuestions;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The whole coach in a process of its own, on a database and a Discord that others may share. */
final class Coach implements AutoCloseable {
  private static final ExamCatalog EXAMS = ExamCatalog.load();
  private static final QuestionBank BANK = FirstQuestions.bank();

  final FakeDiscord discord;
  final Database database;
  final DiscordPlatform platform;
  final Session session;
  final SimulatedClock clock =
      new SimulatedClock(ZonedDateTime.parse("2026-03-02T10:00+01:00[Europe/Berlin]"));
  private final Bot bot;
  private final SimulatedSchedules schedules;

  Coach(FakeDiscord discord, Database database) {
    this(discord, database, "auto");
  }

  Coach(FakeDiscord discord, Database database, String shards) {
    this.discord = discord;
    this.database = database;
    JoinedTransaction joined = database.transactions();
    bot = new Bot(joined, EXAMS, BANK, clock);
    platform = new DiscordPlatform();
    session = bot.connect(platform, settings(discord, shards));
    schedules = new SimulatedSchedules(joined, bot.tasks(platform), clock);
    schedules.start();
  }

  static Settings settings(FakeDiscord discord, String shards) {
    Map<String, String> values = new HashMap<>(DiscordStage.settings(discord).values());
    values.put(DiscordSettings.SHARDS, shards);
    return new Settings(values);
  }

  static Database freshDatabase() {
    return TestDatabase.fresh();
  }

  /** Sets a group up in a channel of the guild and gives the first question. */
  FakeMessage startGroup(FakeGuild guild, String channel) {
    guild.textChannel(channel);
    guild.admin("boss");
    Exchange setup =
        discord.command(guild, channel, "boss", "setup", Map.of("zone", "Europe/Berlin"));
    FakeMessage checklist = setup.message();
    discord.press(guild, channel, "boss", checklist, checklist.button("Start")).message();
    schedules.settle();
    List<FakeMessage> posted = guild.messages(channel);
    return posted.get(posted.size() - 1);
  }

  /** Picks the options and says for certain; gives the answer that only this member sees. */
  FakeMessage answer(
      FakeGuild guild, String channel, String user, FakeMessage question, String... letters) {
    Exchange picked = pick(guild, channel, user, question, letters);
    FakeMessage confirm = picked.message();
    return discord.press(guild, channel, user, confirm, confirm.button("Certain")).message();
  }

  Exchange pick(
      FakeGuild guild, String channel, String user, FakeMessage question, String... letters) {
    String control = question.customIds().get(0);
    return letters.length == 1
        ? discord.press(guild, channel, user, question, question.button(letters[0]))
        : discord.choose(guild, channel, user, question, control, List.of(letters));
  }

  void advance(Duration span) {
    schedules.advanceTo(clock.instant().plus(span));
  }

  void settle() {
    schedules.settle();
  }

  void beat() {
    bot.beat(platform);
  }

  long count(String sql) {
    return database.jdbi().withHandle(h -> h.createQuery(sql).mapTo(Long.class).one());
  }

  @Override
  public void close() {
    schedules.close();
    session.close();
  }
}
