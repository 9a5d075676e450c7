package dev.studycoach.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.studycoach.db.Database;
import dev.studycoach.db.TestDatabase;
import dev.studycoach.slack.fake.Exchange;
import dev.studycoach.slack.fake.FakeMessage;
import dev.studycoach.slack.fake.FakeSlack;
import dev.studycoach.slack.fake.FakeTeam;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What members type is shown as they typed it; it calls nobody, links nowhere, marks nothing. */
@ParameterizedClass
@EnumSource(Way.class)
class SlackHostileTest {
  private final FakeSlack slack = new FakeSlack();
  private final FakeTeam team = slack.team("Study");
  private final Database database = TestDatabase.fresh();
  private final SlackCoach coach;

  SlackHostileTest(Way way) {
    coach = new SlackCoach(way, slack, team, database);
  }

  @AfterEach
  void end() {
    coach.close();
    database.close();
    slack.close();
    slack.assertNoViolations();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!channel>",
        "<!here>",
        "<!everyone>",
        "<!subteam^S1>",
        "<@U1>",
        "<#C1>",
        "<https://example.net|click>",
        "https://example.net",
        "*bold* _italic_ ~gone~ `code`",
        "&lt;!channel&gt;",
        ":tada:"
      })
  void whatIsTypedIsShownAndNeverActs(String hostile) {
    String read = SlackRenderer.read(hostile); // Slack may escape commands, or not
    shows(read, command("ana", "exams \"" + hostile + "\""));
    shows(read, command("ana", "exams \"" + escaped(read) + "\""));
    team.admin(SlackCoach.ADMIN);
    shows(read, command(SlackCoach.ADMIN, "setup zone:\"" + hostile + "\""));
    shows(hostile, slack.say(team, "ana", "exams " + escaped(hostile)).message());
    shows(
        hostile,
        slack.mention(team, SlackCoach.CHANNEL, "ana", "exams " + escaped(hostile)).message());
    shows(hostile, inForm(hostile));
    assertThat(team.messages(SlackCoach.CHANNEL)).hasSize(1); // the question
  }

  private FakeMessage command(String user, String line) {
    return slack.command(team, SlackCoach.CHANNEL, user, line).message();
  }

  /** As the time of the question. */
  private FakeMessage inForm(String hostile) {
    coach.startGroup();
    FakeMessage checklist = command(SlackCoach.ADMIN, "setup");
    Exchange form =
        slack.press(
            team, SlackCoach.CHANNEL, SlackCoach.ADMIN, checklist, checklist.button("Times"));
    slack.submit(form, Map.of("time", hostile));
    return form.message();
  }

  private static void shows(String hostile, FakeMessage message) {
    assertThat(SlackCoach.words(message)).contains("“" + hostile + "”");
    assertThat(message.text()).contains("“" + escaped(hostile) + "”");
    message.blocks().forEach(SlackHostileTest::isPlain);
  }

  /** Only words: no mention, no link, no picture, no mark. */
  private static void isPlain(JsonNode block) {
    assertThat(block.path("type").asText()).isEqualTo("rich_text");
    block
        .path("elements")
        .forEach(
            section ->
                section
                    .path("elements")
                    .forEach(part -> assertThat(part.path("type").asText()).isEqualTo("text")));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
