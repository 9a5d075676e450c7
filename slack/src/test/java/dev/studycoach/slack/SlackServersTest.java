package dev.studycoach.slack;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workspaces, the walls between them, and people who try the doors. */
class SlackServersTest {
  private final FakeSlack slack = new FakeSlack();
  private final FakeTeam ours = slack.team("Ours");
  private final FakeTeam theirs = slack.team("Theirs");
  private final Database database = TestDatabase.fresh();
  private final SharedCoach coach = new SharedCoach(slack, database, ours, theirs);

  @AfterEach
  void end() {
    coach.close();
    database.close();
    slack.close();
    slack.assertNoViolations();
  }

  private static String words(Exchange exchange) {
    return SharedCoach.words(exchange.message());
  }

  @Test
  void aForgedButtonFromAnotherWorkspaceSeesAndChangesNothing() {
    FakeMessage question = coach.startGroup(ours, "study");
    FakeMessage own = coach.startGroup(theirs, "general");
    theirs.admin("eve");
    String boxes = question.actionIds().get(0);
    String pick = boxes.substring(SlackControls.TICKED.length());
    for (String forged : List.of(pick, "daily.lock 1 ce certain", "setup.test 1", "setup.show 1")) {
      Exchange tried = slack.forge(theirs, "general", "eve", own, forged, List.of());
      assertThat(words(tried)).startsWith("I cannot find");
      assertThat(tried.ephemeral()).isTrue();
    }
    assertThat(coach.count("select count(*) from answer")).isZero();
    assertThat(ours.messages("study")).containsExactly(question);
  }

  @Test
  void noForgedChoiceLeadsIntoAnotherWorkspacesChannel() {
    coach.startGroup(theirs, "general");
    FakeMessage picker = channelPicker();
    String action = picker.actionIds().get(0);
    List<String> foreign = List.of(ours.channel("study"));
    Exchange tried = slack.forge(theirs, "general", SharedCoach.BOSS, picker, action, foreign);
    assertThat(words(tried)).startsWith("I cannot see that channel");
    Exchange empty = slack.forge(theirs, "general", SharedCoach.BOSS, picker, action, List.of());
    assertThat(words(empty)).startsWith("This button no longer works");
    coach.advance(Duration.ofDays(1));
    assertThat(ours.messages("study")).isEmpty();
    assertThat(theirs.messages("general")).hasSize(2);
  }

  private FakeMessage channelPicker() {
    FakeMessage checklist = slack.command(theirs, "general", SharedCoach.BOSS, "setup").message();
    return slack
        .press(theirs, "general", SharedCoach.BOSS, checklist, checklist.button("Channel"))
        .message();
  }

  @ParameterizedTest
  @ValueSource(strings = {"arrival.", "setup", "privacy delete", "x", "daily.pick", "daily.pick x"})
  void aButtonThatNobodyMadeDoesNothing(String forged) {
    FakeMessage question = coach.startGroup(ours, "study");
    Exchange tried = slack.forge(ours, "study", "boss", question, forged, List.of());
    assertThat(words(tried)).startsWith("This button no longer works");
  }

  @Test
  void whoIsNoAdminChangesNothingByCommandByButtonOrByForm() {
    FakeMessage question = coach.startGroup(ours, "study");
    assertThat(words(slack.command(ours, "study", "ana", "setup"))).startsWith("Only people who");
    for (String forged : List.of("setup.times 1", "setup.channel.set 1", "setup.rooms.set 1 *")) {
      Exchange tried = slack.forge(ours, "study", "ana", question, forged, List.of());
      assertThat(words(tried)).startsWith("Only people who manage");
    }
    slack.shortcut(ours, "ana", "setup").message();
    assertThat(ours.direct("ana").toString()).contains("Only people who manage");
  }

  @Test
  void theSameNamesInTwoWorkspacesAreTwoPeople() {
    coach.answer(ours, "study", "ana", coach.startGroup(ours, "study"));
    coach.startGroup(theirs, "study");
    assertThat(words(slack.command(theirs, "study", "ana", "study hours")))
        .startsWith("You have no study hours yet.");
    assertThat(coach.count("select count(*) from learner")).isOne();
  }
}
