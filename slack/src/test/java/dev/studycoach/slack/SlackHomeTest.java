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
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
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

  /** All texts on it, in a row. */
  private static String words(JsonNode page) {
    return page.path("text").isTextual()
        ? page.path("text").asText()
        : StreamSupport.stream(page.spliterator(), false)
            .map(SlackHomeTest::words)
            .collect(Collectors.joining());
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

  /** Presses a button of the page. */
  private Exchange press(String user, String label) {
    JsonNode page = team.home(user);
    String action =
        StreamSupport.stream(page.path("blocks").spliterator(), false)
            .flatMap(block -> StreamSupport.stream(block.path("elements").spliterator(), false))
            .filter(element -> element.path("text").path("text").asText().equals(label))
            .map(element -> element.path("action_id").asText())
            .findFirst()
            .orElseThrow(() -> new AssertionError("no button " + label + " in " + page));
    return slack.pressHome(team, user, action);
  }

  private static String answer(Exchange exchange) {
    return SharedCoach.words(exchange.message());
  }

  @Test
  void whoManagesTheWorkspaceIsToldHowToBegin() {
    team.admin("boss");
    assertThat(open("boss")).contains("/coach setup").contains("the channel where your group");
  }

  @Test
  void theTimerStartsAndStopsOnIt() {
    coach.answer(team, "study", "ana", coach.startGroup(team, "study"));
    open("ana");
    assertThat(answer(press("ana", "Start the timer"))).contains("/study stop");
    awaitOnPage("ana", "Your timer is running");
    coach.advance(Duration.ofMinutes(25));
    assertThat(answer(press("ana", "Stop the timer"))).contains("This week: 27 min");
    awaitOnPage("ana", "Start the timer");
    awaitOnPage("ana", "27 min");
  }

  @Test
  void hoursAndTheirGoalAreFilledInOnIt() {
    coach.answer(team, "study", "ana", coach.startGroup(team, "study"));
    open("ana");
    Exchange goal = press("ana", "Set a weekly goal");
    assertThat(answer(slack.submit(goal, Map.of("time", "8h")))).contains("8 h");
    awaitOnPage("ana", "2 min of 8 h");
    Exchange hours = press("ana", "Write hours down");
    Map<String, String> said = Map.of("time", "1h30", "kind", "hands-on", "domain", "Modeling");
    assertThat(answer(slack.submit(hours, said))).contains("Hands-on · Modeling");
    awaitOnPage("ana", "1 h 30 min of 8 h");
    awaitOnPage("ana", "Change my goal");
  }

  @Test
  void theExamDateIsSetOnItAndLeadsToThePlan() {
    coach.answer(team, "study", "ana", coach.startGroup(team, "study"));
    assertThat(open("ana")).contains("Exam dates").contains("None yet.");
    Exchange date = press("ana", "Set my exam date");
    assertThat(date.modal().toString()).contains("MLS-C01");
    assertThat(answer(slack.submit(date, Map.of("code", "MLS-C01", "date", "27 Mar 2026"))))
        .contains("Fri 27 Mar 2026");
    awaitOnPage("ana", "MLS-C01 in 25 days");
    assertThat(answer(press("ana", "Plan the weeks"))).contains("How many hours a week");
  }

  @Test
  void itNamesTheWeakDomainsAndLeadsToAllOfThem() {
    FakeMessage question = coach.startGroup(team, "study");
    while (!open("ana").contains("Weak domains")) {
      coach.guess(team, "study", "ana", question);
      coach.advance(Duration.ofDays(1));
      question = coach.question(team, "study");
    }
    assertThat(answer(press("ana", "All domains"))).contains("Modeling").contains("weight 36");
  }

  @Test
  void theStreakIsExplainedDayByDay() {
    coach.answer(team, "study", "ana", coach.startGroup(team, "study"));
    open("ana");
    assertThat(answer(press("ana", "Explain my streak"))).contains("study day 1");
  }

  @Test
  void aPageThatWasOpenBeforeTheCoachCameBackFollowsWhatIsPressedOnIt() {
    coach.answer(team, "study", "ana", coach.startGroup(team, "study"));
    open("ana");
    coach.close();
    try (SharedCoach again = new SharedCoach(slack, database)) {
      press("ana", "Start the timer").message();
      awaitOnPage("ana", "Your timer is running");
    }
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
