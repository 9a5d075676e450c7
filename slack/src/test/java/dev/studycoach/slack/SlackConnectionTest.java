package dev.studycoach.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.studycoach.crash.Eventually;
import dev.studycoach.db.Database;
import dev.studycoach.db.TestDatabase;
import dev.studycoach.platform.ConnectionException;
import dev.studycoach.platform.Host;
import dev.studycoach.platform.Session;
import dev.studycoach.platform.Settings;
import dev.studycoach.routing.Router;
import dev.studycoach.slack.fake.FakeSlack;
import dev.studycoach.slack.fake.FakeTeam;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the connection begins and ends, and what the operator is told. */
class SlackConnectionTest {
  private final FakeSlack slack = new FakeSlack();
  private final FakeTeam team = slack.team("Ours");
  private final Database database = TestDatabase.fresh();

  @AfterEach
  void end() {
    database.close();
    slack.close();
    slack.assertNoViolations();
  }

  private Map<String, String> socket() {
    return new HashMap<>(Way.SOCKET.settings(slack, team).values());
  }

  private Map<String, String> http() {
    return new HashMap<>(HttpCoach.settings(slack));
  }

  private Session connect(Map<String, String> settings) {
    Router router = new Router(List.of(), InstantSource.system());
    return new SlackPlatform()
        .connect(new Host(new Settings(settings), router, database::dataSource));
  }

  private AbstractThrowableAssert<?, ?> refusedWithout(
      Map<String, String> settings, String setting) {
    settings.remove(setting);
    return refused(settings);
  }

  private AbstractThrowableAssert<?, ?> refusedWith(
      Map<String, String> settings, String setting, String value) {
    settings.put(setting, value);
    return refused(settings).hasMessageContaining(setting);
  }

  private AbstractThrowableAssert<?, ?> refused(Map<String, String> settings) {
    return assertThatThrownBy(() -> connect(settings)).isInstanceOf(ConnectionException.class);
  }

  @Test
  void aMissingTokenIsNamed() {
    refused(new HashMap<>()).hasMessageStartingWith("STUDY_COACH_SLACK_BOT_TOKEN is not set");
    refusedWithout(socket(), SlackSettings.BOT_TOKEN)
        .hasMessageStartingWith("STUDY_COACH_SLACK_BOT_TOKEN is not set");
    refusedWithout(socket(), SlackSettings.APP_TOKEN)
        .hasMessageStartingWith("STUDY_COACH_SLACK_APP_TOKEN is not set");
  }

  @ParameterizedTest
  @ValueSource(strings = {SlackSettings.CLIENT_ID, SlackSettings.CLIENT_SECRET, SlackSettings.KEYS})
  void whatHttpNeedsIsNamedWhenItIsMissing(String setting) {
    refusedWithout(http(), setting).hasMessageStartingWith(setting + " is not set");
  }

  @ParameterizedTest
  @ValueSource(strings = {"xoxb-wrong", FakeSlack.APP_TOKEN})
  void aBotTokenThatIsRefusedOrOfAnotherKindIsNotPrinted(String token) {
    refusedWith(socket(), SlackSettings.BOT_TOKEN, token)
        .hasMessageStartingWith("STUDY_COACH_SLACK_BOT_TOKEN was refused")
        .hasMessageNotContaining(token);
  }

  @Test
  void anAppTokenThatIsRefusedOrOfAnotherKindIsNotPrinted() {
    for (String token : List.of("xapp-wrong", team.botToken())) {
      refusedWith(socket(), SlackSettings.APP_TOKEN, token)
          .hasMessageStartingWith("STUDY_COACH_SLACK_APP_TOKEN was refused")
          .hasMessageNotContaining(token);
    }
  }

  @Test
  void anAppTokenThatOpensNoSocketIsExplained() {
    try (Session session = connect(socket())) {
      slack.error("apps.connections.open", 2, "missing_scope");
      assertThatThrownBy(session::listen)
          .isInstanceOf(ConnectionException.class)
          .hasMessageContaining("connections:write");
    }
  }

  @Test
  void aSocketThatDoesNotOpenNowIsNoMissingScope() {
    try (Session session = connect(socket())) {
      slack.error("apps.connections.open", 2, "internal_error");
      assertThatThrownBy(session::listen)
          .isInstanceOf(ConnectionException.class)
          .hasMessage("slack cannot be reached: internal_error. Is the network up?");
      slack.error("apps.connections.open", 1, "internal_error");
      assertThatThrownBy(session::listen)
          .isInstanceOf(ConnectionException.class)
          .hasMessageStartingWith("slack cannot be reached");
    }
  }

  @Test
  void theDoctorSaysThatNobodyHasInstalledItYetAndWhetherAnybodyCan() {
    try (Session session = connect(http())) {
      assertThat(session.state())
          .endsWith("; no workspace has the coach yet: add it at " + HttpCoach.INVITATION);
    }
    Map<String, String> settings = http();
    settings.remove(SlackSettings.PUBLIC_URL);
    try (Session session = connect(settings)) {
      assertThatThrownBy(session::state)
          .isInstanceOf(ConnectionException.class)
          .hasMessage(
              "No workspace has the coach yet, and nobody can add it:"
                  + " STUDY_COACH_SLACK_PUBLIC_URL is not set.");
    }
    HttpCoach.grants(new Settings(settings), database, InstantSource.system())
        .add(slack.code(team, "ada"));
    try (Session session = connect(settings)) {
      assertThat(session.state()).isEqualTo("HTTP on port 0");
    }
  }

  @Test
  void aKeyThatIsNoneIsNamedAndNotPrinted() {
    refusedWith(http(), SlackSettings.KEYS, "my-secret").hasMessageNotContaining("my-secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {SlackSettings.URL, SlackSettings.PUBLIC_URL})
  void anAddressThatIsNoneIsNamed(String setting) {
    refusedWith(http(), setting, "coach.example.org").hasMessageContaining("Write it like https:");
  }

  @Test
  void aPortThatIsNoneIsNamed() {
    refusedWith(http(), SlackSettings.PORT, "web").hasMessageContaining("Write it like 3000");
  }

  @Test
  void aPortThatIsTakenIsNamedOnceWeListen() throws IOException {
    try (ServerSocket taken = new ServerSocket(0)) {
      Map<String, String> settings = http();
      settings.put(SlackSettings.PORT, Integer.toString(taken.getLocalPort()));
      try (Session session = connect(settings)) {
        assertThat(session.state()).startsWith("HTTP on port " + taken.getLocalPort() + ";");
        assertThatThrownBy(session::listen)
            .isInstanceOf(ConnectionException.class)
            .hasMessageContaining("port " + taken.getLocalPort())
            .hasMessageContaining(SlackSettings.PORT);
      }
    }
  }

  @Test
  void anAddressWhereNobodyAnswersIsUnreachable() {
    Map<String, String> settings = socket();
    settings.put(SlackSettings.URL, "http://127.0.0.1:1");
    refused(settings).hasMessageStartingWith("slack cannot be reached");
  }

  @Test
  void theDoctorSeesScopesThatAreMissing() {
    try (Session session = connect(socket())) {
      assertThat(session.state()).isEqualTo("Socket Mode");
      team.scopes("chat:write", "commands");
      assertThatThrownBy(session::state)
          .isInstanceOf(ConnectionException.class)
          .hasMessageContaining("app_mentions:read, channels:read")
          .hasMessageContaining("users:read")
          .hasMessageNotContaining("chat:write")
          .hasMessageNotContaining("channels:history");
    }
  }

  @Test
  void theDoctorLooksAtEveryWorkspaceThatInstalledIt() {
    FakeTeam theirs = slack.team("Theirs");
    try (HttpCoach coach = new HttpCoach(slack, database)) {
      coach.install(team);
      coach.install(theirs);
      assertThat(coach.session.state()).startsWith("HTTP on port ");
      theirs.scopes("commands");
      assertThatThrownBy(coach.session::state)
          .isInstanceOf(ConnectionException.class)
          .hasMessageContaining("slack " + theirs.id() + " has not granted")
          .hasMessageContaining("chat:write");
      theirs.revoke();
      assertThatThrownBy(coach.session::state)
          .isInstanceOf(ConnectionException.class)
          .hasMessageContaining(theirs.id())
          .hasMessageContaining("token_revoked");
    }
  }

  @Test
  void theDoctorSeesThatTheKeyHasChanged() {
    try (HttpCoach coach = new HttpCoach(slack, database)) {
      coach.install(team);
    }
    Map<String, String> settings = http();
    settings.put(SlackSettings.KEYS, "AgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgI=");
    try (Session session = connect(settings)) {
      assertThatThrownBy(session::state)
          .isInstanceOf(ConnectionException.class)
          .hasMessageContaining(SlackSettings.KEYS);
    }
  }

  @Test
  void peopleAreInvitedWhereTheWorldReachesIt() {
    Map<String, String> settings = http();
    settings.remove(SlackSettings.PUBLIC_URL);
    try (Session session = connect(settings)) {
      assertThat(session.invitation()).isEmpty();
    }
    settings.put(SlackSettings.PUBLIC_URL, "https://coach.example.org/");
    try (Session session = connect(settings)) {
      assertThat(session.invitation())
          .contains(URI.create("https://coach.example.org/slack/install"));
    }
    Map<String, String> socket = socket();
    socket.put(SlackSettings.PUBLIC_URL, "https://coach.example.org/");
    try (Session session = connect(socket)) {
      assertThat(session.invitation()).as("nobody answers there").isEmpty();
    }
  }

  @Test
  void theEndLeavesNoThreadBehind() {
    Set<Thread> before = running();
    for (Way way : Way.values()) {
      try (Session session = connect(way.settings(slack, team).values())) {
        session.listen();
        assertThat(session.state()).isNotEmpty();
        way.open(slack, team, session);
        slack.command(team, "study", "ana", "help").message();
      }
    }
    Eventually.await(() -> left(before).isEmpty(), () -> left(before));
  }

  private static Set<String> left(Set<Thread> before) {
    Set<Thread> left = new HashSet<>(running());
    left.removeAll(before);
    return left.stream().map(Thread::getName).collect(Collectors.toSet());
  }

  /** Threads that would keep the process alive. */
  private static Set<Thread> running() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> !thread.isDaemon())
        .collect(Collectors.toSet());
  }
}
