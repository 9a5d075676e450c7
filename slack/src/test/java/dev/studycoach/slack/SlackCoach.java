package dev.studycoach.slack;

import dev.studycoach.Bot;
import dev.studycoach.db.Database;
import dev.studycoach.db.JoinedTransaction;
import dev.studycoach.exam.ExamCatalog;
import dev.studycoach.exam.QuestionBank;
import dev.studycoach.platform.Session;
import dev.studycoach.schedule.SimulatedClock;
import dev.studycoach.schedule.SimulatedSchedules;
import dev.studycoach.slack.fake.Exchange;
import dev.studycoach.slack.fake.FakeMessage;
import dev.studycoach.slack.fake.FakeSlack;
import dev.studycoach.slack.fake.FakeTeam;
import dev.studycoach.story.FirstQuestions;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;

/** The whole coach in a process of its own, on a database and a Slack that others may share. */
final class SlackCoach implements AutoCloseable {
  static final String CHANNEL = "study";
  static final String ADMIN = "boss";

  private static final ExamCatalog EXAMS = ExamCatalog.load();
  private static final QuestionBank BANK = FirstQuestions.bank();

  final Session session;
  private final FakeSlack slack;
  private final FakeTeam team;
  private final Database database;
  private final SimulatedClock clock =
      new SimulatedClock(ZonedDateTime.parse("2026-03-02T10:00+01:00[Europe/Berlin]"));
  private final SimulatedSchedules schedules;
  private boolean open = true;

  SlackCoach(Way way, FakeSlack slack, FakeTeam team, Database database) {
    this.slack = slack;
    this.team = team;
    this.database = database;
    JoinedTransaction joined = database.transactions();
    Bot bot = new Bot(joined, EXAMS, BANK, clock);
    SlackPlatform platform = new SlackPlatform();
    session = bot.connect(platform, way.settings(slack, team));
    way.open(slack, team, session);
    schedules = new SimulatedSchedules(joined, bot.tasks(platform), clock);
    schedules.start();
  }

  /**
   * Sets a group up in the channel and gives the first question, of which two options are right.
   */
  FakeMessage startGroup() {
    team.channel(CHANNEL);
    team.admin(ADMIN);
    FakeMessage checklist = command(ADMIN, "setup zone:Europe/Berlin").message();
    press(ADMIN, checklist, "Start").message();
    schedules.settle();
    return newest();
  }

  private FakeMessage newest() {
    List<FakeMessage> posted = team.messages(CHANNEL);
    return posted.get(posted.size() - 1);
  }

  Exchange command(String user, String text) {
    return slack.command(team, CHANNEL, user, text);
  }

  Exchange press(String user, FakeMessage on, String label) {
    return slack.press(team, CHANNEL, user, on, on.button(label));
  }

  /** Ticks the two right options and sends them off. */
  Exchange pick(String user, FakeMessage question) {
    String boxes = question.actionIds().get(0);
    slack.choose(team, CHANNEL, user, question, boxes, List.of("c", "e")).acknowledgement();
    String send = boxes.substring(SlackControls.TICKED.length());
    return slack.press(team, CHANNEL, user, question, send);
  }

  /** Picks the right options and says for certain. */
  Exchange lock(String user, FakeMessage question) {
    return press(user, pick(user, question).message(), "Certain");
  }

  void nextDay() {
    schedules.advanceTo(clock.instant().plus(Duration.ofDays(1)));
  }

  static String words(FakeMessage message) {
    return HttpCoach.words(message);
  }

  long count(String sql) {
    return database.jdbi().withHandle(h -> h.createQuery(sql).mapTo(Long.class).one());
  }

  @Override
  public void close() {
    if (open) {
      open = false;
      schedules.close();
      session.close();
    }
  }
}
