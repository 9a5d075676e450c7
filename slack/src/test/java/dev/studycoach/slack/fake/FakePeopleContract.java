package dev.studycoach.slack.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people do reaches the real Bolt and its answers come back, whichever way. */
abstract class FakePeopleContract {
  final FakeSlack slack = new FakeSlack();
  final FakeTeam team = slack.team("Cloud Club");
  final String study = team.channel("study");

  private @Nullable SampleApp started;

  abstract SampleApp start() throws Exception;

  final SampleApp app() {
    return Objects.requireNonNull(started);
  }

  @BeforeEach
  void begin() throws Exception {
    started = start();
  }

  @AfterEach
  void stop() throws Exception {
    app().close();
    slack.close();
  }

  @Test
  void aCommandIsAnsweredByItsAcknowledgement() {
    slack.forbid("hi <!channel>");
    Exchange asked = slack.command(team, "study", "Ada", "hi <!channel>");
    assertThat(asked.message().text()).isEqualTo("hi &lt;!channel&gt;");
    assertThat(asked.ephemeral()).isTrue();
    assertThat(asked.acknowledgement().path("text").asText()).startsWith("hi");
    assertThat(asked.acknowledgedAfter()).isLessThan(Duration.ofSeconds(3));
    assertThat(team.messages("study")).isEmpty();
    slack.assertNoViolations();
  }

  @Test
  void aCommandIsAnsweredLaterForAll() {
    Exchange asked = slack.command(team, "study", "Ada", "later");
    assertThat(asked.message().text()).isEqualTo("later");
    assertThat(team.messages("study")).hasSize(1);
    slack.assertNoViolations();
  }

  @Test
  void aCommandMayComeInPrivate() {
    slack.command(team, FakeSlack.DIRECT, "Ada", "board").message();
    assertThat(team.direct("Ada")).hasSize(1);
    assertThat(team.direct("Bob")).isEmpty();
  }

  @Test
  void anAnswerMayGoIntoPrivateTalk() {
    assertThat(slack.command(team, "study", "Ada", "private").message().channel())
        .isEqualTo(team.directChannel("Ada"));
    slack.assertNoViolations();
  }

  @Test
  void theHomeIsPublished() {
    assertThat(slack.openHome(team, "Ada").home().at("/blocks/0/text/text").asText())
        .isEqualTo("Today");
    assertThat(slack.pressHome(team, "Ada", "press Refresh").home().path("type").asText())
        .isEqualTo("home");
    assertThat(team.home("Ada").at("/blocks/0/text/text").asText()).isEqualTo("Fresh");
    assertThat(team.home("Bob").isNull()).isTrue();
    slack.assertNoViolations();
  }

  @Test
  void wordsAreAnswered() {
    assertThat(slack.say(team, "Ada", "hello").message().text()).isEqualTo("hello");
    Exchange mentioned = slack.mention(team, "study", "Ada", "what now?");
    assertThat(mentioned.message().text()).endsWith("what now?");
    assertThat(team.direct("Ada")).hasSize(1);
    slack.assertNoViolations();
  }

  @Test
  void theAppComesAndGoes() {
    String lounge = team.outside("lounge");
    assertThat(slack.invite(team, "lounge", "Ada").message().text())
        .isEqualTo("Hello <@" + team.user("Ada") + ">");
    slack.remove(team, "lounge", "Ada");
    assertThat(app().heard()).isEqualTo("left " + lounge);
    slack.huddle(team, "Ada", true);
    assertThat(app().heard()).isEqualTo("huddle in_a_huddle");
    slack.huddle(team, "Ada", false);
    assertThat(app().heard()).isEqualTo("huddle default_unset");
    slack.assertNoViolations();
  }

  @Test
  void theAppIsThrownOut() {
    assertThat(slack.command(team, "study", "Ada", "silent").acknowledgement()).isEmpty();
    team.uninstall();
    assertThat(List.of(app().heard(), app().heard()))
        .containsExactlyInAnyOrder("revoked " + team.bot(), "uninstalled");
    slack.assertNoViolations();
    assertThatThrownBy(() -> slack.command(team, "study", "Ada", "board"))
        .hasMessageContaining("not installed");
  }

  @Test
  void aFileIsShared() {
    FakeMessage shared = slack.command(team, "study", "Ada", "chart").message();
    assertThat(shared.text()).isEqualTo("Your chart");
    FakeFile chart = shared.files().get(0);
    assertThat(chart.bytes()).asString().isEqualTo("PNG");
    assertThat(chart.name() + chart.title() + chart.altText())
        .isEqualTo("chart.pngChartA rising line");
    slack.assertNoViolations();
  }

  @Test
  void aRepeatedCommandIsAnsweredAgain() {
    Exchange asked = slack.command(team, "study", "Ada", "later");
    asked.message();
    slack.repeat(asked, 1);
    assertThat(asked.followUps(1)).extracting(FakeMessage::text).containsExactly("later");
    slack.assertNoViolations();
  }

  @Test
  void aResponseUrlServesFiveTimes() {
    Exchange asked = slack.command(team, "study", "Ada", "five");
    assertThat(asked.followUps(4)).hasSize(4);
    asked.acknowledgement();
    assertThat(slack.violations()).singleElement().asString().contains("used_url");
  }

  @Test
  void whatIsNotAcknowledgedIsAViolation() {
    Exchange lost = slack.command(team, "study", "Ada", "boom");
    assertThatThrownBy(slack::assertNoViolations)
        .hasMessageContaining("not acknowledged")
        .hasMessageContaining("/coach boom");
    assertThat(lost.acknowledged()).isFalse();
  }

  @Test
  void aTestMayExpectNoAcknowledgement() {
    slack.command(team, "study", "Ada", "boom").mayStaySilent();
    slack.assertNoViolations();
  }
}
