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
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Slack reports by itself: words, invitations, changes and the end. */
class SlackEventsTest {
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

  private static String words(Exchange exchange) {
    return SharedCoach.words(exchange.message());
  }

  @ParameterizedTest
  @ValueSource(strings = {"streak", "/streak", "  Streak ", "/coach streak"})
  void aDirectMessageIsReadAsACommand(String line) {
    Exchange said = slack.say(team, "ana", line);
    assertThat(words(said)).startsWith("Your streak begins");
    assertThat(said.message().channel()).isEqualTo(team.directChannel("ana"));
  }

  @Test
  void aMentionIsReadAsACommandAndAnsweredForOne() {
    Exchange said = slack.mention(team, "study", "ana", "today");
    assertThat(words(said)).startsWith("There is no question here yet.");
    assertThat(said.ephemeral()).isTrue();
    assertThat(team.messages("study")).isEmpty();
  }

  @Test
  void whatIsMisspeltIsSuggestedAndAMereMentionHelps() {
    String suggestion = "Did you mean /coach today?";
    assertThat(slack.say(team, "ana", "todya").message().text()).contains(suggestion);
    Exchange mention = slack.mention(team, "study", "ana", "todya");
    assertThat(mention.message().text()).contains(suggestion);
    assertThat(slack.mention(team, "study", "ana", "").message().text()).contains("/coach today");
  }

  @Test
  void whatSlackEscapedIsReadAsItWasTyped() {
    assertThat(words(slack.say(team, "ana", "exams &lt;b&gt; &amp;amp;"))).contains("“<b> &amp;”");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"bot_id\": \"B1\"",
        "\"subtype\": \"bot_message\"",
        "\"subtype\": \"message_changed\"",
        "\"edited\": {\"user\": \"U1\", \"ts\": \"1.2\"}"
      })
  void whatBotsWriteOrPeopleEditIsIgnored(String mark) {
    for (String type : List.of("message", "app_mention")) {
      coach.event(
          team,
          """
          {"type": "%s", "channel_type": "im", "channel": "%s", "user": "%s", "text": "help", %s}
          """
              .formatted(type, team.directChannel("ana"), team.user("ana"), mark));
    }
    slack.say(team, "ben", "help").message();
    coach.session.close();
    assertThat(team.direct("ana")).isEmpty();
  }

  @Test
  void whatPeopleSayToEachOtherIsNotRead() {
    coach.event(
        team,
"""
{"type": "message", "channel_type": "channel", "channel": "%s", "user": "%s", "text": "help"}
"""
            .formatted(team.channel("study"), team.user("ana")));
    slack.say(team, "ben", "help").message();
    coach.session.close();
    assertThat(slack.requests()).noneMatch(r -> r.arg("channel").equals(team.channel("study")));
  }

  @Test
  void invitedToAChannelItIntroducesItselfOnceAndOffersTheSetup() {
    team.admin("boss");
    Exchange invited = slack.invite(team, "study", "boss");
    FakeMessage hello = invited.message();
    assertThat(SharedCoach.words(hello)).contains("I am a study coach");
    slack.repeat(invited, 1);
    slack.remove(team, "study", "boss");
    slack.invite(team, "study", "ana");
    slack.invite(team, "library", "ana").message();
    coach.session.close();
    assertThat(team.messages("study")).containsExactly(hello);
  }

  @Test
  void theSetupOfItsIntroductionIsForAdmins() {
    team.admin("boss");
    FakeMessage hello = slack.invite(team, "study", "ana").message();
    Exchange curious = slack.press(team, "study", "ana", hello, hello.button("Set up"));
    assertThat(words(curious)).startsWith("Only people who manage");
    Exchange begun = slack.press(team, "study", "boss", hello, hello.button("Set up"));
    assertThat(words(begun)).contains("Exam: MLS-C01");
    assertThat(begun.ephemeral()).isTrue();
  }

  @Test
  void somebodyElseWhoIsInvitedIsNoBusinessOfOurs() {
    coach.event(
        team,
        """
        {"type": "member_joined_channel", "user": "%s", "channel": "%s", "inviter": "%s"}
        """
            .formatted(team.user("ben"), team.channel("study"), team.user("ana")));
    slack.invite(team, "library", "ana").message();
    coach.session.close();
    assertThat(team.messages("study")).isEmpty();
  }

  @Test
  void newRightsCountOnceSlackTellsOfThem() {
    assertThat(words(setup("ana"))).startsWith("Only people who manage");
    team.admin("ana");
    coach.event(
        team, "{\"type\": \"user_change\", \"user\": {\"id\": \"" + team.user("ana") + "\"}}");
    Eventually.await(() -> words(setup("ana")).contains("Exam: MLS-C01"));
  }

  private Exchange setup(String user) {
    return slack.command(team, "study", user, "setup");
  }

  @Test
  void theEndOfSomebodysTokenIsNotTheEndWhateverTheNetworkDoes() {
    slack.error("auth.test", 1, "internal_error");
    coach.event(team, "{\"type\": \"tokens_revoked\", \"tokens\": {\"oauth\": [\"U1\"]}}");
    slack.awaitRequest(request -> request.method().equals("auth.test"));
    coach.session.close();
    assertThat(coach.count("select count(*) from oauth_grant")).isOne();
  }

  @Test
  void whoUninstallsItIsForgottenAndNobodyElse() {
    FakeTeam other = slack.team("Other");
    try (SharedCoach both = new SharedCoach(slack, database, other)) {
      both.startGroup(team, "study");
      both.startGroup(other, "study");
      team.uninstall();
      Eventually.await(() -> both.count("select count(*) from oauth_grant") == 1);
      both.advance(Duration.ofDays(1));
      assertThat(team.messages("study")).hasSize(1);
      assertThat(other.messages("study")).hasSize(2);
      assertThat(both.count("select count(*) from study_group where state = 'PAUSED'")).isOne();
    }
  }
}
