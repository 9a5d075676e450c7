package dev.studycoach.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.studycoach.crash.Eventually;
import dev.studycoach.db.Database;
import dev.studycoach.db.TestDatabase;
import dev.studycoach.platform.MemberId;
import dev.studycoach.platform.Presence;
import dev.studycoach.slack.fake.FakeMessage;
import dev.studycoach.slack.fake.FakeSlack;
import dev.studycoach.slack.fake.FakeTeam;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Huddles are Slack's study rooms: all of them count or none, and there are no roles to call. */
class SlackHuddlesTest {
  private static final Duration BEAT = Duration.ofSeconds(25);

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

  private FakeMessage setup() {
    return slack.command(team, "study", SharedCoach.BOSS, "setup").message();
  }

  private FakeMessage press(FakeMessage on, String label) {
    return slack.press(team, "study", SharedCoach.BOSS, on, on.button(label)).message();
  }

  private void letHuddlesCount() {
    press(press(setup(), "Huddles"), "They count");
  }

  /** Ana comes, and stays for so many looks. */
  private void anaComes(int looks) {
    String ana =
        """
        {"ok": true, "user": {"id": "%s", "name": "ana", "profile": {"huddle_state": "%s"}}}
        """
            .formatted(team.user("ana"), SlackPeople.IN_A_HUDDLE);
    slack.fault("users.info", looks + 1, 200, ana, Map.of());
    slack.huddle(team, "ana", true);
    Eventually.await(() -> coach.session.present().size() == 1); // the first look
  }

  private void beats(int times) {
    for (int i = 0; i < times; i++) {
      coach.beat();
      coach.advance(BEAT);
    }
  }

  private String hours() {
    return SharedCoach.words(slack.command(team, "study", "ana", "study hours").message());
  }

  @Test
  void theSetupOffersHuddlesAndNeitherRolesNorRooms() {
    coach.startGroup(team, "study");
    FakeMessage checklist = setup();
    assertThat(SharedCoach.words(checklist))
        .contains("Huddles: do not count")
        .doesNotContain("Role to notify", "Study rooms");
    assertThat(checklist.actionIds()).noneMatch(action -> action.startsWith("setup.role"));
    FakeMessage question = press(checklist, "Huddles");
    assertThat(question.controls()).allMatch(c -> c.path("type").asText().equals("button"));
    FakeMessage counted = press(question, "They count");
    assertThat(SharedCoach.words(counted)).contains("Huddles: count as study time");
    FakeMessage again = press(press(counted, "Huddles"), "They do not");
    assertThat(SharedCoach.words(again)).contains("Huddles: do not count");
  }

  @Test
  void aHuddleCountsAsStudyTimeOnceTheAdminSaysSo() {
    coach.answer(team, "study", "ana", coach.startGroup(team, "study"));
    anaComes(3 + 4);
    beats(3);
    letHuddlesCount();
    beats(4);
    assertThat(hours()).contains("1 min");
  }

  @Test
  void noHuddleCountsUnlessTheAdminSaysSo() {
    coach.answer(team, "study", "ana", coach.startGroup(team, "study"));
    anaComes(4);
    beats(4);
    assertThat(hours()).startsWith("Mon 2 Mar 2026 – 2 min").contains("Practice questions: 2 min");
  }

  @Test
  void whoWasInAHuddleWhenTheProcessEndedGoesOnInTheNext() {
    coach.answer(team, "study", "ana", coach.startGroup(team, "study"));
    letHuddlesCount();
    anaComes(1000);
    beats(2);
    coach.close();
    try (SharedCoach next = new SharedCoach(slack, database)) {
      for (int i = 0; i < 6; i++) {
        next.beat();
        next.advance(BEAT);
      }
      assertThat(hours()).contains("In study rooms and focus sessions: 2 min");
    }
  }

  @Test
  void slackTellsNotInWhichHuddleNorWhoHears() {
    anaComes(1);
    String ana = new MemberId(team.id(), team.user("ana")).user();
    assertThat(coach.session.present()).containsExactly(new Presence(team.id(), "", ana, false));
  }

  @Test
  void whoLeavesIsNotThereAnyMore() {
    anaComes(1000);
    slack.huddle(team, "ana", false);
    Eventually.await(() -> coach.session.present().isEmpty());
  }

  @Test
  void whoLeftAsAnotherProcessWasToldIsNotThereAnyMore() {
    anaComes(0);
    assertThat(coach.session.present()).isEmpty();
  }

  @Test
  void whoIsAskedForInVainStays() {
    anaComes(0);
    slack.error("users.info", 1, "internal_error");
    assertThat(coach.session.present()).hasSize(1);
    slack.error("users.info", 1, "user_not_found");
    assertThat(coach.session.present()).isEmpty();
  }
}
