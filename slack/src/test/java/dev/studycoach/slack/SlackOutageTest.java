package dev.studycoach.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.studycoach.db.Database;
import dev.studycoach.db.TestDatabase;
import dev.studycoach.slack.fake.Exchange;
import dev.studycoach.slack.fake.FakeMessage;
import dev.studycoach.slack.fake.FakeSlack;
import dev.studycoach.slack.fake.FakeTeam;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** While the database is away, Slack has its acknowledgements and people a word of excuse. */
@ParameterizedClass
@EnumSource(Way.class)
class SlackOutageTest {
  private static final Duration ACKNOWLEDGED = Duration.ofSeconds(3);
  private static final Duration EXCUSED = Duration.ofSeconds(30);

  private final FakeSlack slack = new FakeSlack();
  private final FakeTeam team = slack.team("Study");
  private final Database database = TestDatabase.fresh();
  private final Way way;
  private final SlackCoach coach;
  private final FakeMessage question;
  private final FakeMessage checklist;

  SlackOutageTest(Way way) {
    this.way = way;
    coach = new SlackCoach(way, slack, team, database);
    question = coach.startGroup();
    checklist = coach.command(SlackCoach.ADMIN, "setup").message();
  }

  @AfterEach
  void end() {
    coach.close();
    database.close();
    slack.close();
    slack.assertNoViolations();
  }

  private static void requireAcknowledged(List<Exchange> all) {
    assertThat(all).allMatch(one -> one.acknowledgedAfter().compareTo(ACKNOWLEDGED) < 0);
  }

  private static void requireExcused(Exchange one) {
    assertThat(one.finished(EXCUSED)).isTrue();
    assertThat(one.message().text()).startsWith("Sorry");
  }

  @Test
  void withoutADatabaseEverythingIsAcknowledgedInTimeAndExcused() throws SQLException {
    FakeMessage confirm = coach.pick("ana", question).message();
    try (Outage away = new Outage(database)) {
      List<Exchange> addressed =
          List.of(
              coach.press(SlackCoach.ADMIN, checklist, "Times"),
              coach.command("cleo", "today"),
              coach.press("ana", confirm, "Certain"));
      List<Exchange> others =
          List.of(slack.say(team, "dan", "today"), slack.shortcut(team, "eve", "today"));
      requireAcknowledged(addressed);
      requireAcknowledged(others);
      addressed.forEach(SlackOutageTest::requireExcused);
      if (knowsItsToken()) {
        others.forEach(SlackOutageTest::requireExcused);
      }
      assertThat(away).isNotNull();
    }
    assertThat(coach.press("ana", confirm, "Certain").message().text()).startsWith("Right!");
    assertThat(coach.count("select count(*) from answer")).isOne();
  }

  /** Over HTTP tokens stand in the database: without one, only addresses for answers remain. */
  private boolean knowsItsToken() {
    return way == Way.SOCKET;
  }

  @Test
  void whileTheDatabaseHangsFormsAreExcusedAndTheRestIsAnsweredLater() {
    List<Exchange> waiting =
        database
            .jdbi()
            .inTransaction(
                handle -> {
                  handle.execute("lock table study_group in access exclusive mode");
                  Exchange form = coach.press(SlackCoach.ADMIN, checklist, "Times");
                  Exchange today = coach.command("ana", "today");
                  Exchange pick = coach.pick("ben", question);
                  requireAcknowledged(List.of(form, today, pick));
                  requireExcused(form);
                  return List.of(today, pick);
                });
    assertThat(waiting.get(0).message().text()).contains("Choose TWO");
    assertThat(waiting.get(1).message().text()).contains("How sure are you?");
  }

  @Test
  void manyWhoWaitForTheDatabaseDoNotKeepAFormFromBeingExcused() {
    assumeTrue(knowsItsToken(), "over HTTP the tokens are in the database for which all wait");
    database
        .jdbi()
        .useTransaction(
            handle -> {
              handle.execute("lock table receipt, learner in access exclusive mode");
              requireAcknowledged(
                  IntStream.range(0, 20)
                      .mapToObj(i -> List.of(coach.command("m" + i, "help"), opened("n" + i)))
                      .flatMap(List::stream)
                      .toList());
              Exchange form = coach.press(SlackCoach.ADMIN, checklist, "Times");
              requireAcknowledged(List.of(form));
              requireExcused(form);
            });
  }

  private Exchange opened(String user) {
    return slack.openHome(team, user);
  }

  @Test
  void aPageThatCannotBeReadIsAcknowledgedAndShownLater() throws SQLException {
    try (Outage away = new Outage(database)) {
      Exchange opened = slack.openHome(team, "ana");
      requireAcknowledged(List.of(opened));
      if (knowsItsToken()) {
        assertThat(opened.finished(EXCUSED)).isTrue();
        assertThat(opened.home().toString()).contains("Sorry");
      }
      assertThat(away).isNotNull();
    }
    assertThat(slack.openHome(team, "ana").home().toString()).doesNotContain("Sorry");
  }
}
