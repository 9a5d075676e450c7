package dev.studycoach.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.studycoach.chat.Message;
import dev.studycoach.chat.MessageRef;
import dev.studycoach.db.Database;
import dev.studycoach.db.TestDatabase;
import dev.studycoach.platform.Destination;
import dev.studycoach.slack.fake.Exchange;
import dev.studycoach.slack.fake.FakeMessage;
import dev.studycoach.slack.fake.FakeSlack;
import dev.studycoach.slack.fake.FakeTeam;
import dev.studycoach.slack.fake.Request;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Slack refuses or loses of what the coach posts by schedule. */
@ParameterizedClass
@EnumSource(Way.class)
class SlackFaultsTest {
  private static final String POST = "chat.postMessage";

  private final FakeSlack slack = new FakeSlack();
  private final FakeTeam team = slack.team("Study");
  private final Database database = TestDatabase.fresh();
  private final SlackCoach coach;

  SlackFaultsTest(Way way) {
    coach = new SlackCoach(way, slack, team, database);
    coach.startGroup();
  }

  @AfterEach
  void end() {
    coach.close();
    database.close();
    slack.close();
    slack.assertNoViolations();
  }

  private List<FakeMessage> questions() {
    return team.messages(SlackCoach.CHANNEL);
  }

  private List<Request> tries() {
    return slack.requests().stream().filter(request -> request.method().equals(POST)).toList();
  }

  private boolean paused() {
    return coach.count("select count(*) from study_group where state = 'PAUSED'") == 1;
  }

  private List<String> told() {
    return team.direct(SlackCoach.ADMIN).stream()
        .map(message -> message.text().lines().findFirst().orElse(""))
        .toList();
  }

  @Test
  void aRateLimitIsWaitedOutAndThePostComesOnce() {
    int before = tries().size();
    slack.rateLimit(POST, 1, Duration.ofSeconds(1));
    coach.nextDay();
    assertThat(questions()).hasSize(2);
    List<Request> both = tries().subList(before, tries().size());
    assertThat(both).hasSize(2);
    assertThat(Duration.between(both.get(0).at(), both.get(1).at()))
        .isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    assertThat(paused()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ratelimited", "fatal_error", "service_unavailable", "who_knows"})
  void whatMayPassIsTriedAgainAndThePostComesOnce(String error) {
    slack.error(POST, 1, error);
    coach.nextDay();
    assertThat(questions()).hasSize(2);
    assertThat(paused()).isFalse();
    assertThat(told()).isEmpty();
  }

  @Test
  void aPostIntoAServerFaultComesOnce() {
    slack.fault(POST, 1, 502, "<html>bad gateway</html>", Map.of());
    coach.nextDay();
    assertThat(questions()).hasSize(2);
  }

  @Test
  void aPostWhoseAnswerIsLostStandsThereOnce() {
    slack.loseAnswer(POST, 1);
    coach.nextDay();
    assertThat(questions()).hasSize(2);
    assertThat(coach.count("select count(*) from posting where state = 'SENT'")).isEqualTo(2);
    assertThat(coach.count("select count(distinct message) from posting")).isEqualTo(2);
  }

  @Test
  void anAnswerOfWhichNobodyKnowsWhetherItArrivedIsNotGivenTwice() {
    FakeMessage confirm = coach.pick("ana", questions().get(0)).message();
    slack.loseAnswer("response_url", 1);
    Exchange locked = coach.press("ana", confirm, "Certain");
    assertThat(locked.followUps(1)).singleElement().matches(m -> m.text().startsWith("Sorry"));
    assertThat(locked.message().text()).startsWith("Right!");
    assertThat(locked.message().edits()).isOne();
    assertThat(coach.count("select count(*) from answer")).isOne();
  }

  @Test
  void theSameNonceGivesTheSameMessage() {
    Destination to = new Destination.Channel(team.id(), team.channel("other"));
    MessageRef first = coach.session.outbox().send(to, "posting-1-abc", Message.line("Hello"));
    assertThat(coach.session.outbox().send(to, "posting-1-abc", Message.line("Hello")))
        .isEqualTo(first);
    assertThat(coach.session.outbox().send(to, "posting-2-abc", Message.line("Hello")))
        .isNotEqualTo(first);
    assertThat(team.messages("other")).hasSize(2);
  }

  @Test
  void whereHistoryMayNotBeReadTheQuestionIsPostedAllTheSame() {
    team.scopes("chat:write", "commands", "im:write", "users:read");
    coach.nextDay();
    assertThat(questions()).hasSize(2);
    assertThat(paused()).isFalse();
  }

  @Test
  void aChannelThatTheCoachWasTakenOutOfPausesTheGroupAndTellsTheAdmin() {
    team.removeApp(SlackCoach.CHANNEL);
    coach.nextDay();
    assertThat(paused()).isTrue();
    assertThat(told()).containsExactly("The daily question is paused");
  }

  @Test
  void anArchivedChannelPausesTheGroupAndTellsTheAdmin() {
    team.archive(SlackCoach.CHANNEL);
    coach.nextDay();
    assertThat(paused()).isTrue();
    assertThat(told()).containsExactly("The daily question is paused");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"channel_not_found", "not_in_channel", "is_archived", "restricted_action"})
  void whatWillNotPassIsTriedOnceAndTheAdminIsTold(String error) {
    slack.error(POST, 1, error);
    coach.nextDay();
    assertThat(questions()).hasSize(1);
    assertThat(paused()).isTrue();
    assertThat(told()).containsExactly("The daily question is paused");
    coach.nextDay();
    assertThat(told()).hasSize(1);
  }

  @Test
  void aTokenThatWasRevokedPausesTheGroupWithNobodyToTell() {
    team.revoke();
    coach.nextDay();
    assertThat(paused()).isTrue();
    assertThat(told()).isEmpty();
  }

  @Test
  void aWorkspaceThatTookTheCoachAwayHearsNothingMoreAndIsPaused() {
    team.uninstall();
    coach.nextDay();
    assertThat(questions()).hasSize(1);
    assertThat(paused()).isTrue();
  }

  @Test
  void anAdminWhoTakesNoPrivateMessagesDoesNotStopTheCoach() {
    slack.error("conversations.open", 1, "messages_tab_disabled");
    team.archive(SlackCoach.CHANNEL);
    coach.nextDay();
    assertThat(paused()).isTrue();
    assertThat(told()).isEmpty();
  }

  @Test
  void aQuestionThatSomebodyDeletedIsNotMissed() {
    slack.error("chat.update", 1, "message_not_found");
    coach.nextDay();
    assertThat(questions()).hasSize(2);
    assertThat(coach.count("select count(*) from posting where closed_at is not null")).isOne();
  }
}
