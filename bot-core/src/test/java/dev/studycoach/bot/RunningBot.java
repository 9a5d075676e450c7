package dev.studycoach.bot;

import dev.studycoach.Bot;
import dev.studycoach.Library;
import dev.studycoach.chat.Action;
import dev.studycoach.chat.Control;
import dev.studycoach.chat.Interaction.Click;
import dev.studycoach.chat.Interaction.Command;
import dev.studycoach.chat.Message;
import dev.studycoach.chat.Origin;
import dev.studycoach.chat.Reply;
import dev.studycoach.db.Database;
import dev.studycoach.db.JoinedTransaction;
import dev.studycoach.db.TestDatabase;
import dev.studycoach.exam.ExamCatalog;
import dev.studycoach.hours.StudyRules;
import dev.studycoach.platform.Settings;
import dev.studycoach.schedule.LiveSchedules;
import dev.studycoach.schedule.SimulatedClock;
import dev.studycoach.schedule.SimulatedSchedules;
import dev.studycoach.story.FirstQuestions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The whole coach on a fresh database and a loopback platform. */
final class RunningBot implements AutoCloseable {
  final Database database = TestDatabase.fresh();
  final LoopbackPlatform platform = new LoopbackPlatform();
  final SimulatedClock clock =
      new SimulatedClock(ZonedDateTime.parse("2026-03-02T10:00+01:00[Europe/Berlin]"));
  final Bot bot;
  final SimulatedSchedules schedules;

  RunningBot() {
    this(StudyRules.USUAL);
  }

  RunningBot(StudyRules rules) {
    JoinedTransaction joined = database.transactions();
    Library library = new Library(ExamCatalog.load(), FirstQuestions.bank());
    bot = new Bot(joined, library, rules, clock);
    bot.connect(platform, Settings.NONE);
    schedules = new SimulatedSchedules(joined, bot.tasks(platform), clock);
    schedules.start();
  }

  static Origin member(String workspace, String user) {
    return new Origin(
        LoopbackPlatform.NAME, workspace, "general", user, user, false, Locale.ENGLISH);
  }

  static Origin admin(String workspace) {
    return new Origin(
        LoopbackPlatform.NAME, workspace, "general", "boss", "boss", true, Locale.ENGLISH);
  }

  /** Sets a group up and gives the first question as it was posted. */
  Message startGroup(String workspace) {
    Message checklist = command(admin(workspace), "setup", Map.of("zone", "Europe/Berlin"));
    click(admin(workspace), action(checklist, "setup.start"));
    schedules.settle();
    return platform.sent.get(platform.sent.size() - 1);
  }

  /** Lets time go by, with all that falls due. */
  void advance(Duration span) {
    schedules.advanceTo(clock.instant().plus(span));
  }

  Message command(Origin origin, String path, Map<String, String> options) {
    return message(bot.router().handle(new Command(origin, path, options)));
  }

  Message click(Origin origin, Action action, String... values) {
    return message(bot.router().handle(new Click(origin, action, List.of(values))));
  }

  static Action action(Message message, String route) {
    return message.controls().stream()
        .map(Control::action)
        .filter(action -> action.name().equals(route))
        .findFirst()
        .orElseThrow();
  }

  private static Message message(Reply reply) {
    if (reply instanceof Reply.Edit edit) {
      return edit.message();
    }
    return reply instanceof Reply.Whisper whisper
        ? whisper.message()
        : ((Reply.Post) reply).message();
  }

  long count(String sql) {
    return database.jdbi().withHandle(h -> h.createQuery(sql).mapTo(Long.class).one());
  }

  void execute(String sql, Object... values) {
    database.jdbi().useHandle(handle -> handle.execute(sql, values));
  }

  /** Another process on the same database, on which the clock stands still. */
  LiveSchedules process(Instant now) {
    return process(database, platform, InstantSource.fixed(now));
  }

  static LiveSchedules process(Database database, LoopbackPlatform platform, InstantSource clock) {
    JoinedTransaction joined = database.transactions();
    Bot bot = new Bot(joined, ExamCatalog.load(), FirstQuestions.bank(), clock);
    bot.connect(platform, Settings.NONE);
    return new LiveSchedules(joined, bot.tasks(platform), clock, 4, false);
  }

  /** Done by so many people at the same time, each with their number. */
  static List<Message> together(int people, IntFunction<Message> act) {
    ExecutorService threads = Executors.newFixedThreadPool(people);
    try {
      List<CompletableFuture<Message>> acts =
          IntStream.range(0, people)
              .mapToObj(i -> CompletableFuture.supplyAsync(() -> act.apply(i), threads))
              .toList();
      return acts.stream().map(CompletableFuture::join).toList();
    } finally {
      threads.shutdownNow();
    }
  }

  @Override
  public void close() {
    schedules.close();
    database.close();
  }
}
