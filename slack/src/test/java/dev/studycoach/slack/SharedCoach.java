package dev.studycoach.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.studycoach.Bot;
import dev.studycoach.db.Database;
import dev.studycoach.db.JoinedTransaction;
import dev.studycoach.exam.ExamCatalog;
import dev.studycoach.exam.QuestionBank;
import dev.studycoach.platform.Session;
import dev.studycoach.platform.Settings;
import dev.studycoach.schedule.SimulatedClock;
import dev.studycoach.schedule.SimulatedSchedules;
import dev.studycoach.slack.fake.FakeMessage;
import dev.studycoach.slack.fake.FakeSlack;
import dev.studycoach.slack.fake.FakeTeam;
import dev.studycoach.slack.fake.Stranger;
import dev.studycoach.story.FirstQuestions;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** The whole coach for as many workspaces as there are, as Slack reports to it over HTTP. */
final class SharedCoach implements AutoCloseable {
  static final String BOSS = "boss";

  private static final String SECRET = "signing-secret";
  private static final ExamCatalog EXAMS = ExamCatalog.load();
  private static final QuestionBank BANK = FirstQuestions.bank();

  final Session session;
  final Stranger stranger;
  private final FakeSlack slack;
  private final Database database;
  private final SimulatedClock clock =
      new SimulatedClock(ZonedDateTime.parse("2026-03-02T10:00+01:00[Europe/Berlin]"));
  private final Bot bot;
  private final SlackPlatform platform = new SlackPlatform();
  private final SimulatedSchedules schedules;
  private int events;

  /** In the workspaces the coach is installed first. */
  SharedCoach(FakeSlack slack, Database database, FakeTeam... teams) {
    this.slack = slack;
    this.database = database;
    List.of(teams).forEach(this::install);
    JoinedTransaction joined = database.transactions();
    bot = new Bot(joined, EXAMS, BANK, clock);
    session = bot.connect(platform, settings());
    String door = HttpCoach.url(session) + SlackDoor.EVENTS;
    slack.http(door, SECRET);
    stranger = slack.stranger(door);
    schedules = new SimulatedSchedules(joined, bot.tasks(platform), clock);
    schedules.start();
  }

  private Settings settings() {
    return new Settings(
        Map.of(
            SlackSettings.SIGNING_SECRET,
            SECRET,
            SlackSettings.CLIENT_ID,
            FakeSlack.CLIENT_ID,
            SlackSettings.CLIENT_SECRET,
            FakeSlack.CLIENT_SECRET,
            SlackSettings.KEYS,
            Base64.getEncoder().encodeToString(new byte[32]),
            SlackSettings.PORT,
            "0",
            SlackSettings.URL,
            slack.url()));
  }

  private void install(FakeTeam team) {
    HttpCoach.grants(settings(), database, InstantSource.system()).add(slack.code(team, BOSS));
  }

  /** Sets a group up in a channel and gives the first question. */
  FakeMessage startGroup(FakeTeam team, String channel) {
    team.channel(channel);
    team.admin(BOSS);
    FakeMessage checklist =
        slack.command(team, channel, BOSS, "setup zone:Europe/Berlin").message();
    slack.press(team, channel, BOSS, checklist, checklist.button("Start")).message();
    schedules.settle();
    return question(team, channel);
  }

  /** The newest in a channel. */
  FakeMessage question(FakeTeam team, String channel) {
    List<FakeMessage> asked =
        team.messages(channel).stream().filter(m -> !m.controls().isEmpty()).toList();
    return asked.get(asked.size() - 1);
  }

  /** Takes the first options and says it was a guess. */
  void guess(FakeTeam team, String channel, String user, FakeMessage question) {
    String first = question.actionIds().get(0);
    if (first.startsWith(SlackControls.TICKED)) {
      slack.choose(team, channel, user, question, first, List.of("a", "b")).acknowledgement();
    }
    String send = first.replaceFirst("^" + SlackControls.TICKED, "");
    FakeMessage sure = slack.press(team, channel, user, question, send).message();
    slack.press(team, channel, user, sure, sure.button("Guess")).message();
  }

  /** Ticks C and E and says for certain. */
  void answer(FakeTeam team, String channel, String user, FakeMessage question) {
    String boxes = question.actionIds().get(0);
    slack.choose(team, channel, user, question, boxes, List.of("c", "e")).acknowledgement();
    String send = boxes.substring(SlackControls.TICKED.length());
    FakeMessage sure = slack.press(team, channel, user, question, send).message();
    slack.press(team, channel, user, sure, sure.button("Certain")).message();
  }

  /** Slack reports an event that is told nowhere else. */
  void event(FakeTeam team, String event) {
    String body =
        """
        {"type": "event_callback", "team_id": "%s", "event_id": "Ev%d", "event": %s}
        """
            .formatted(team.id(), ++events, event);
    assertThat(signed("application/json", body)).isEqualTo(200);
  }

  /** The status. */
  int signed(String type, String body) {
    return stranger.signed(type, body, SECRET, Duration.ZERO).status();
  }

  void advance(Duration span) {
    schedules.advanceTo(clock.instant().plus(span));
  }

  void beat() {
    bot.beat(platform);
  }

  long count(String sql) {
    return database.jdbi().withHandle(h -> h.createQuery(sql).mapTo(Long.class).one());
  }

  static String words(FakeMessage message) {
    return new SlackReader(Map.of()).message(message).body().plain();
  }

  @Override
  public void close() {
    schedules.close();
    session.close();
  }
}
