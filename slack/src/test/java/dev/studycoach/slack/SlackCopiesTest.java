package dev.studycoach.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.studycoach.db.Database;
import dev.studycoach.db.TestDatabase;
import dev.studycoach.slack.fake.Exchange;
import dev.studycoach.slack.fake.FakeMessage;
import dev.studycoach.slack.fake.FakeSlack;
import dev.studycoach.slack.fake.FakeTeam;
import dev.studycoach.slack.fake.Request;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What Slack delivers again, because it is not sure, is answered once and done once. */
class SlackCopiesTest {
  private static final String PAUSE = "streak pause 2026-03-10 2026-03-12";

  private final FakeSlack slack = new FakeSlack();
  private final FakeTeam team = slack.team("Study");
  private final Database database = TestDatabase.fresh();
  private final SlackCoach coach = new SlackCoach(Way.SOCKET, slack, team, database);
  private final FakeMessage question = coach.startGroup();

  /** What somebody does, and where one row of it stands. */
  enum Deed {
    COMMAND("streak_pause"),
    CLICK("answer join learner on learner_id = learner.id where name = 'ana'"),
    FORM("study_group where post_time = '08:15'"),
    DIRECT_MESSAGE("streak_pause");

    private final String row;

    Deed(String row) {
      this.row = row;
    }
  }

  @AfterEach
  void end() {
    coach.close();
    database.close();
    slack.close();
    slack.assertNoViolations();
  }

  private Exchange act(Deed deed) {
    coach.lock("ben", question).message();
    return switch (deed) {
      case COMMAND -> coach.command("ben", PAUSE);
      case CLICK -> coach.lock("ana", question);
      case FORM -> form("08:15");
      case DIRECT_MESSAGE -> slack.say(team, "ben", PAUSE);
    };
  }

  private Exchange form(String time) {
    FakeMessage checklist = coach.command(SlackCoach.ADMIN, "setup").message();
    Exchange form = coach.press(SlackCoach.ADMIN, checklist, "Times");
    form.modal();
    return slack.submit(form, Map.of("time", time));
  }

  @ParameterizedTest
  @EnumSource(Deed.class)
  void twoAtOnceAreOne(Deed deed) {
    Exchange done = act(deed);
    slack.repeat(done, 1);
    requireOnce(deed, done, 2);
  }

  @ParameterizedTest
  @EnumSource(Deed.class)
  void aCopyAfterTheAnswerIsNotAnswered(Deed deed) {
    Exchange done = act(deed);
    awaitAnswer(done);
    slack.repeat(done, 1);
    slack.repeat(done, 2);
    requireOnce(deed, done, 3);
  }

  @ParameterizedTest
  @EnumSource(Deed.class)
  void aCopyToAnotherProcessIsNotAnswered(Deed deed) {
    try (SlackCoach other = new SlackCoach(Way.SOCKET, slack, team, database)) {
      slack.awaitConnected(2);
      Exchange done = act(deed);
      slack.repeat(done, 1); // by turns to one and the other
      awaitAnswer(done);
      slack.repeat(done, 2);
      requireOnce(deed, done, 3);
      assertThat(other.count("select count(*) from " + deed.row)).isOne();
    }
  }

  @Test
  void aCopyOfAFormDoesNotUndoWhatCameAfterIt() {
    Exchange early = form("08:15");
    awaitAnswer(early);
    awaitAnswer(form("10:30"));
    slack.repeat(early, 1).awaitAcknowledgements(2);
    settle();
    assertThat(coach.count("select count(*) from study_group where post_time = '10:30'")).isOne();
  }

  @Test
  void anInvitationThatIsToldTwiceBringsOneIntroduction() {
    Exchange invited = slack.invite(team, "lounge", "ana");
    invited.message();
    slack.repeat(invited, 1).awaitAcknowledgements(2);
    settle();
    assertThat(team.messages("lounge")).hasSize(1);
  }

  private void requireOnce(Deed deed, Exchange done, int deliveries) {
    awaitAnswer(done);
    done.awaitAcknowledgements(deliveries);
    settle();
    assertThat(slack.requests()).filteredOn(request -> answers(request, done)).hasSize(1);
    assertThat(coach.count("select count(*) from " + deed.row)).isOne();
  }

  private void awaitAnswer(Exchange done) {
    slack.awaitRequest(request -> answers(request, done));
  }

  private boolean answers(Request request, Exchange done) {
    return request.path().equals(address(done))
        || (isPost(request) && request.arg("channel").equals(team.directChannel("ben")));
  }

  /** A form is answered where it was opened. */
  private static String address(Exchange done) {
    String memory = done.payload().at("/view/private_metadata").asText(done.responseUrl());
    return URI.create(memory).getPath();
  }

  private static boolean isPost(Request request) {
    return request.method().equals("chat.postMessage");
  }

  /** Whoever began before has ended after this. */
  private void settle() {
    coach.command("zoe", "today").message();
    coach.close();
  }
}
