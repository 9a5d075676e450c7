package dev.studycoach.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.studycoach.crash.Program;
import dev.studycoach.platform.Settings;
import dev.studycoach.slack.fake.Exchange;
import dev.studycoach.slack.fake.FakeMessage;
import dev.studycoach.slack.fake.FakeSlack;
import dev.studycoach.slack.fake.FakeTeam;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The finished program on Slack, from its start over its death to its end. */
class ProgramIT {
  private static final String JAR = "study-coach-slack.jar";
  private static final String CHANNEL = "study";
  private static final int PATIENCE = 1000;
  private static final String LOGGED = "\\d\\d:\\d\\d:\\d\\d .*";

  private final FakeSlack slack = new FakeSlack();
  private final FakeTeam team = slack.team("Study");
  private final String channel = team.channel(CHANNEL);

  ProgramIT() {
    team.scopes(Manifest.SCOPES.toArray(String[]::new));
    team.admin("boss");
  }

  @AfterEach
  void end() {
    slack.close();
    slack.assertNoViolations();
  }

  private Program start(Path folder, String... arguments) throws Exception {
    return Program.start(JAR, Way.SOCKET.settings(slack, team), folder, arguments);
  }

  @Test
  void aQuestionThatWasSentButNotWrittenDownIsNotPostedTwice(@TempDir Path folder)
      throws Exception {
    try (Program killed = start(folder)) {
      killed.awaitPrinted("Connected to slack.");
      slack.onMessage(message -> killIfIn(channel, message, killed));
      FakeMessage checklist = command("boss", "setup zone:Europe/Berlin");
      press("boss", checklist, "Start").over().mayStaySilent();
      assertThat(killed.exit()).isNotZero();
    }
    assertThat(team.messages(CHANNEL)).hasSize(1);
    try (Program again = start(folder)) {
      again.awaitPrinted("Connected to slack.");
      FakeMessage question = open();
      assertThat(team.messages(CHANNEL)).hasSize(1);
      assertThat(posts()).isOne();
      FakeMessage confirm = press("ana", question, "C").message();
      assertThat(press("ana", confirm, "Certain").message().text()).startsWith("Right!");
      again.terminate();
      assertThat(again.exit()).isEqualTo(128 + 15);
    }
  }

  private static void killIfIn(String channel, FakeMessage message, Program program) {
    if (message.channel().equals(channel)) {
      program.kill();
    }
  }

  /** Asks for the question until there is one: then it is written down where it stands. */
  private FakeMessage open() {
    return Stream.generate(() -> command("ana", "today"))
        .limit(PATIENCE)
        .filter(shown -> !shown.actionIds().isEmpty())
        .findFirst()
        .orElseThrow(() -> new AssertionError("there is no question"));
  }

  private FakeMessage command(String user, String text) {
    return slack.command(team, CHANNEL, user, text).message();
  }

  private Exchange press(String user, FakeMessage on, String label) {
    return slack.press(team, CHANNEL, user, on, on.button(label));
  }

  private long posts() {
    return slack.requests().stream()
        .filter(request -> request.method().equals("chat.postMessage"))
        .filter(request -> request.arg("channel").equals(channel))
        .count();
  }

  @Test
  void theDoctorLooksAtTheTokensAndTheScopes(@TempDir Path folder) throws Exception {
    try (Program well = start(folder, "doctor")) {
      assertThat(well.exit()).as(well.printed()).isZero();
      assertThat(well.printed())
          .contains("ok      Pictures", "ok      slack      Socket Mode; groups that run: 0");
    }
    team.scopes("chat:write");
    try (Program ill = start(folder, "doctor")) {
      assertThat(ill.exit()).isEqualTo(1);
      assertThat(ill.printed()).contains("MISSING slack ", " has not granted ", "im:write");
    }
  }

  @Test
  void aTokenThatIsRefusedEndsTheProgramWithOneLine(@TempDir Path folder) throws Exception {
    requireRefused(folder, SlackSettings.BOT_TOKEN);
    requireRefused(folder, SlackSettings.APP_TOKEN);
  }

  private void requireRefused(Path folder, String name) throws Exception {
    Map<String, String> settings = new HashMap<>(Way.SOCKET.settings(slack, team).values());
    settings.put(name, "stolen");
    try (Program refused = Program.start(JAR, new Settings(settings), folder)) {
      assertThat(refused.exit()).isEqualTo(2);
      assertThat(refused.printed().lines().filter(line -> !line.matches(LOGGED)))
          .singleElement()
          .asString()
          .startsWith(name + " was refused.");
    }
  }
}
