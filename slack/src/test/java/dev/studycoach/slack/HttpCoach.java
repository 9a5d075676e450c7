package dev.studycoach.slack;

import dev.studycoach.Bot;
import dev.studycoach.db.Database;
import dev.studycoach.db.JoinedTransaction;
import dev.studycoach.exam.ExamCatalog;
import dev.studycoach.exam.QuestionBank;
import dev.studycoach.oauth.Client;
import dev.studycoach.oauth.Grants;
import dev.studycoach.platform.Host;
import dev.studycoach.platform.Session;
import dev.studycoach.platform.Settings;
import dev.studycoach.routing.Router;
import dev.studycoach.schedule.SimulatedClock;
import dev.studycoach.schedule.SimulatedSchedules;
import dev.studycoach.slack.fake.Exchange;
import dev.studycoach.slack.fake.FakeMessage;
import dev.studycoach.slack.fake.FakeSlack;
import dev.studycoach.slack.fake.FakeTeam;
import dev.studycoach.slack.fake.Stranger;
import dev.studycoach.story.FirstQuestions;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The whole coach in a process of its own, to which Slack reports over HTTP. */
final class HttpCoach implements AutoCloseable {
  static final String SECRET = "signing-secret";
  static final String CHANNEL = "study";
  static final String ADMIN = "boss";
  static final String KEY = "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=";

  static final String INVITATION = "https://coach.example.org/slack/install";

  private static final ExamCatalog EXAMS = ExamCatalog.load();
  private static final QuestionBank BANK = FirstQuestions.bank();

  final Session session;
  final Browser browser;
  private final FakeSlack slack;
  private final Database database;
  private final String url;
  private final SimulatedClock clock =
      new SimulatedClock(ZonedDateTime.parse("2026-03-02T10:00+01:00[Europe/Berlin]"));
  private final SimulatedSchedules schedules;
  private boolean open = true;

  HttpCoach(FakeSlack slack, Database database) {
    this.slack = slack;
    this.database = database;
    JoinedTransaction joined = database.transactions();
    Bot bot = new Bot(joined, EXAMS, BANK, clock);
    SlackPlatform platform = new SlackPlatform();
    session = bot.connect(platform, new Settings(settings(slack)));
    url = url(session);
    browser = new Browser(url);
    schedules = new SimulatedSchedules(joined, bot.tasks(platform), clock);
    schedules.start();
    hear();
  }

  /** Where a session over HTTP listens. */
  static String url(Session session) {
    return "http://127.0.0.1:" + session.state().replaceAll("\\D", "");
  }

  static Map<String, String> settings(FakeSlack slack) {
    Map<String, String> settings = new HashMap<>();
    settings.put(SlackSettings.SIGNING_SECRET, SECRET);
    settings.put(SlackSettings.CLIENT_ID, FakeSlack.CLIENT_ID);
    settings.put(SlackSettings.CLIENT_SECRET, FakeSlack.CLIENT_SECRET);
    settings.put(SlackSettings.KEYS, KEY);
    settings.put(SlackSettings.PORT, "0");
    settings.put(SlackSettings.PUBLIC_URL, "https://coach.example.org");
    settings.put(SlackSettings.URL, slack.url());
    return settings;
  }

  /** The workspaces, as a process with these settings sees them. */
  static Grants grants(Settings settings, Database database, InstantSource clock) {
    SlackSettings ours = SlackSettings.of(settings);
    Host host = new Host(settings, new Router(List.of(), clock), database::dataSource);
    Client client = Client.of(settings, SlackSettings.CLIENT_ID, SlackSettings.CLIENT_SECRET);
    SlackOAuth oauth = new SlackOAuth(SlackClient.of(ours.url()), ours.url(), client);
    return new Grants(host, SlackPlatform.NAME, SlackSettings.KEYS, oauth, clock);
  }

  /** From now on Slack reports to this process. */
  void hear() {
    slack.http(url + SlackDoor.EVENTS, SECRET);
  }

  Stranger stranger() {
    return slack.stranger(url + SlackDoor.EVENTS);
  }

  /** Installs it as people do: from the coach to Slack, and back with a code. */
  void install(FakeTeam team) {
    browser.install(slack.code(team, ADMIN));
  }

  /** Sets a group up in the channel and gives the first question. */
  FakeMessage startGroup(FakeTeam team) {
    team.channel(CHANNEL);
    team.admin(ADMIN);
    FakeMessage checklist = command(team, ADMIN, "setup zone:Europe/Berlin").message();
    press(team, ADMIN, checklist, "Start").message();
    schedules.settle();
    return newest(team);
  }

  FakeMessage newest(FakeTeam team) {
    List<FakeMessage> posted = team.messages(CHANNEL);
    return posted.get(posted.size() - 1);
  }

  Exchange command(FakeTeam team, String user, String text) {
    return slack.command(team, CHANNEL, user, text);
  }

  Exchange press(FakeTeam team, String user, FakeMessage on, String label) {
    return slack.press(team, CHANNEL, user, on, on.button(label));
  }

  /** Picks something, and says for certain. */
  Exchange answer(FakeTeam team, String user, FakeMessage question) {
    return press(team, user, pick(team, user, question).message(), "Certain");
  }

  private Exchange pick(FakeTeam team, String user, FakeMessage question) {
    String control = question.actionIds().get(0);
    if (!control.startsWith(SlackControls.TICKED)) {
      return press(team, user, question, "A");
    }
    slack.choose(team, CHANNEL, user, question, control, List.of("c", "e")).acknowledgement();
    String send = control.substring(SlackControls.TICKED.length());
    return slack.press(team, CHANNEL, user, question, send);
  }

  static String words(FakeMessage message) {
    return new SlackReader(Map.of()).message(message).body().plain();
  }

  void nextDay() {
    schedules.advanceTo(clock.instant().plus(Duration.ofDays(1)));
  }

  long count(String table) {
    return database
        .jdbi()
        .withHandle(h -> h.createQuery("select count(*) from " + table).mapTo(Long.class).one());
  }

  /** Once everything that was heard has been worked on. */
  @Override
  public void close() {
    if (open) {
      open = false;
      schedules.close();
      session.close();
    }
  }
}
