package dev.studycoach.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.studycoach.crash.Eventually;
import dev.studycoach.db.Database;
import dev.studycoach.db.TestDatabase;
import dev.studycoach.slack.fake.Exchange;
import dev.studycoach.slack.fake.FakeMessage;
import dev.studycoach.slack.fake.FakeSlack;
import dev.studycoach.slack.fake.FakeTeam;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The coach over HTTP: many workspaces, several processes. */
class SlackHttpTest {
  private final FakeSlack slack = new FakeSlack();
  private final FakeTeam ours = slack.team("Ours");
  private final FakeTeam theirs = slack.team("Theirs");
  private final Database database = TestDatabase.fresh();
  private final HttpCoach coach = new HttpCoach(slack, database);

  @AfterEach
  void end() {
    coach.close();
    database.close();
    slack.close();
    slack.assertNoViolations();
  }

  private void installBoth() {
    coach.install(ours);
    coach.install(theirs);
  }

  private static String words(Exchange exchange) {
    return HttpCoach.words(exchange.message());
  }

  @Test
  void twoWorkspacesStudyAndAreKeptApart() {
    installBoth();
    FakeMessage here = coach.startGroup(ours);
    FakeMessage there = coach.startGroup(theirs);
    assertThat(words(coach.answer(ours, "ana", here))).contains("Study day counted");
    assertThat(words(coach.command(ours, "ana", "streak"))).contains("1 day");
    assertThat(words(coach.command(theirs, "ana", "streak"))).doesNotContain("1 day");
    assertThat(words(coach.answer(theirs, "ben", there))).contains("Study day counted");
    coach.nextDay();
    assertThat(HttpCoach.words(ours.messages(HttpCoach.CHANNEL).get(0))).contains("of 1 had it");
    assertThat(coach.newest(ours)).isNotEqualTo(here);
    assertThat(coach.newest(theirs)).isNotEqualTo(there);
    assertThat(coach.count("learner")).isEqualTo(2);
  }

  @Test
  void formsAreOpenedAndSent() {
    installBoth();
    coach.startGroup(ours);
    coach.startGroup(theirs);
    FakeMessage checklist = coach.command(ours, HttpCoach.ADMIN, "setup").message();
    Exchange form = coach.press(ours, HttpCoach.ADMIN, checklist, "Times");
    assertThat(form.modal().at("/title/text").asText()).isEqualTo("When?");
    slack.submit(form, Map.of("time", "08:15", "zone", "Europe/Vienna", "reveal", "20:00"));
    assertThat(words(form)).contains("08:15, Europe/Vienna");
    assertThat(words(coach.command(theirs, HttpCoach.ADMIN, "setup"))).contains("Europe/Berlin");
  }

  @Test
  void eachMemberHasAPageInTheirOwnWorkspace() {
    installBoth();
    coach.answer(ours, "ana", coach.startGroup(ours));
    coach.startGroup(theirs);
    assertThat(slack.openHome(ours, "ana").home().toString()).contains("You have answered");
    assertThat(slack.openHome(theirs, "ana").home().toString()).doesNotContain("You have answered");
  }

  @Test
  void aWorkspaceThatDidNotInstallItIsAcknowledgedAndNothingHappens() {
    coach.install(ours);
    Exchange command = coach.command(theirs, "eve", "setup zone:Europe/Berlin");
    Exchange line = slack.say(theirs, "eve", "streak clock Asia/Tokyo 05:00");
    Exchange home = slack.openHome(theirs, "eve");
    assertThat(command.status()).isEqualTo(200);
    assertThat(line.status()).isEqualTo(200);
    assertThat(home.status()).isEqualTo(200);
    coach.close();
    assertThat(slack.requests()).noneMatch(r -> r.method().matches("response_url|chat.*|views.*"));
    assertThat(coach.count("receipt")).isZero();
    assertThat(coach.count("learner")).isZero();
  }

  @Test
  void whoeverTookItAwayIsForgottenAndMayComeBack() {
    installBoth();
    coach.startGroup(ours);
    theirs.uninstall().forEach(Exchange::acknowledgement);
    Eventually.await(() -> coach.count("oauth_grant") == 1);
    assertThat(words(coach.command(ours, "ana", "streak"))).isNotEmpty();
    coach.install(theirs);
    coach.startGroup(theirs);
    assertThat(coach.count("oauth_grant")).isEqualTo(2);
  }

  @Test
  void aLateReportOfAnEndDoesNotEndWhatBeganAnew() {
    coach.install(ours);
    Exchange gone = ours.uninstall().get(1);
    Eventually.await(() -> coach.count("oauth_grant") == 0);
    coach.install(ours);
    slack.repeat(gone, 1).awaitAcknowledgements(2);
    coach.startGroup(ours);
    coach.close();
    assertThat(coach.count("oauth_grant")).isOne();
  }

  @Test
  void whereTheTokenIsRevokedNothingIsPostedAndOthersGoOn() {
    installBoth();
    coach.startGroup(ours);
    coach.startGroup(theirs);
    theirs.revoke();
    coach.nextDay();
    assertThat(ours.messages(HttpCoach.CHANNEL)).hasSize(2);
    assertThat(theirs.messages(HttpCoach.CHANNEL)).hasSize(1);
    assertThat(coach.count("study_group where state = 'PAUSED'")).isOne();
  }

  @Test
  void aCopyThatReachesAnotherProcessDoesNothingTwice() {
    coach.install(ours);
    FakeMessage question = coach.startGroup(ours);
    Exchange locked = coach.answer(ours, "ana", question);
    locked.message();
    Exchange said = coach.command(ours, "ana", "streak");
    said.message();
    try (HttpCoach other = new HttpCoach(slack, database)) {
      slack.repeat(locked, 1).awaitAcknowledgements(2);
      slack.repeat(said, 1).awaitAcknowledgements(2);
      assertThat(words(other.command(ours, "ben", "streak"))).isNotEmpty();
    }
    assertThat(locked.finished(Duration.ZERO)).isTrue();
    assertThat(locked.followUps(0)).isEmpty();
    assertThat(said.followUps(0)).isEmpty();
    assertThat(coach.count("answer")).isOne();
  }

  @Test
  void severalProcessesServeOneDatabase() {
    coach.install(ours);
    try (HttpCoach other = new HttpCoach(slack, database)) {
      other.install(theirs);
      FakeMessage question = coach.startGroup(ours);
      other.hear();
      assertThat(words(other.answer(ours, "ana", question))).contains("Study day counted");
      coach.hear();
      assertThat(words(coach.command(ours, "ana", "streak"))).contains("1 day");
      assertThat(words(coach.command(theirs, "eve", "help"))).isNotEmpty();
    }
  }
}
