package dev.studycoach.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.studycoach.crash.Eventually;
import dev.studycoach.db.Database;
import dev.studycoach.db.TestDatabase;
import dev.studycoach.slack.fake.Exchange;
import dev.studycoach.slack.fake.FakeMessage;
import dev.studycoach.slack.fake.FakeSlack;
import dev.studycoach.slack.fake.FakeTeam;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The page of each member: the fake refuses what Slack would, and what its schema does not know.
 */
class SlackHomeTest {
  private final FakeSlack slack = new FakeSlack();
  private final FakeTeam team = slack.team("Study");
  private final Database database = TestDatabase.fresh();
  private final SharedCoach coach = new SharedCoach(slack, database, team);

  @AfterEach
  void end() {
    coach.close();
    database.close();
    slack.close();
    slack.assertNoViolations();
  }

  private String open(String user) {
    return words(slack.openHome(team, user).home());
  }

  private void awaitOnPage(String user, String words) {
    Eventually.await(() -> words(team.home(user)).contains(words));
  }

  private static String words(JsonNode page) {
    return page.path("blocks").toString();
  }

  /** The action of the first control on somebody's page: the boxes of the question. */
  private String boxes(String user) {
    return team.home(user).findValuesAsText("action_id").get(0);
  }

  @Test
  void whoIsUnknownToTheCoachIsToldWhatWillBeHere() {
    assertThat(open("ana")).contains("Your page").contains("There is nothing here yet");
  }

  @Test
  void itShowsTodaysQuestionWhenItIsOpened() {
    coach.startGroup(team, "study");
    assertThat(open("ana")).contains("Question of the day").doesNotContain("nothing here");
    assertThat(boxes("ana")).startsWith(SlackControls.TICKED + "daily.repick");
  }

  @Test
  void itIsNewEachTimeThatItIsOpened() {
    coach.startGroup(team, "study");
    String today = open("ana");
    coach.advance(Duration.ofDays(1));
    assertThat(open("ana")).contains("Question of the day").isNotEqualTo(today);
  }

  @Test
  void whatIsPressedOnItIsAnsweredInPrivateAndThePageFollows() {
    coach.startGroup(team, "study");
    open("ana");
    String boxes = boxes("ana");
    slack.chooseHome(team, "ana", boxes, List.of("c", "e")).acknowledgement();
    Exchange sent = slack.pressHome(team, "ana", boxes.substring(SlackControls.TICKED.length()));
    FakeMessage sure = sent.message();
    assertThat(sure.channel()).isEqualTo(team.directChannel("ana"));
    assertThat(SharedCoach.words(sure)).startsWith("You chose C and E.");
    slack.press(team, FakeSlack.DIRECT, "ana", sure, sure.button("Certain")).message();
    awaitOnPage("ana", "You have answered today's question, and right.");
  }

  @Test
  void itFollowsWhatIsDoneInTheChannel() {
    FakeMessage question = coach.startGroup(team, "study");
    open("ana");
    coach.answer(team, "study", "ana", question);
    awaitOnPage("ana", "You have answered today's question, and right.");
    awaitOnPage("ana", "2 min");
  }

  @Test
  void whoNeverLookedAtItHasNone() {
    FakeMessage question = coach.startGroup(team, "study");
    open("ana");
    coach.answer(team, "study", "ben", question);
    coach.session.close();
    assertThat(team.home("ben").isNull()).isTrue();
  }

  @Test
  void theTabOfMessagesIsNoPage() {
    coach.event(
        team,
        """
        {"type": "app_home_opened", "user": "%s", "channel": "D1", "tab": "messages"}
        """
            .formatted(team.user("ana")));
    open("ben");
    coach.session.close();
    assertThat(team.home("ana").isNull()).isTrue();
  }

  @Test
  void onePageThatCannotBeShownDisturbsNobody() {
    slack.error("views.publish", 1, "internal_error");
    slack.openHome(team, "ana").acknowledgement();
    slack.awaitRequest(request -> request.method().equals("views.publish"));
    assertThat(open("ben")).contains("Your page");
    slack.command(team, "study", "ana", "help").message();
    awaitOnPage("ana", "Your page");
  }
}
