package dev.studycoach.slack.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Mishaps as the real client meets them, and messages that answer nobody. */
class FakeFaultsTest {
  private final FakeSlack slack = new FakeSlack().down();
  private final FakeTeam team = slack.team("Cloud Club");
  private final String study = team.channel("study");
  private final MethodsClient client = client();

  @AfterEach
  void stop() {
    slack.close();
  }

  private MethodsClient client() {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(slack.url() + "/api/");
    config.setStatsEnabled(false);
    return Slack.getInstance(config).methods(team.botToken());
  }

  private ChatPostMessageResponse post() throws IOException, SlackApiException {
    return client.chatPostMessage(post -> post.channel(study).text("hi"));
  }

  @Test
  void aRateLimitSaysHowLong() throws Exception {
    slack.rateLimit("chat\\..*", 1, Duration.ofSeconds(2));
    assertThatThrownBy(this::post)
        .isInstanceOfSatisfying(
            SlackApiException.class,
            limited -> {
              assertThat(limited.getResponse().code()).isEqualTo(429);
              assertThat(limited.getResponse().header("Retry-After")).isEqualTo("2");
            });
    assertThat(post().isOk()).isTrue();
    assertThat(team.messages("study")).hasSize(1);
  }

  @Test
  void anErrorIsGivenAsSlackGivesIt() throws Exception {
    slack.error("chat.postMessage", 1, "fatal_error");
    assertThat(post().getError()).isEqualTo("fatal_error");
    assertThat(post().isOk()).isTrue();
  }

  @Test
  void aFaultIsAnyAnswer() {
    slack.fault("chat.*", 1, 503, "{}", Map.of("X-Why", "weather"));
    assertThatThrownBy(this::post).isInstanceOf(SlackApiException.class);
  }

  @Test
  void anAnswerGetsLostAfterTheWork() {
    slack.loseAnswer("chat.postMessage", 1);
    assertThatThrownBy(this::post).isInstanceOf(IOException.class);
    assertThat(team.messages("study")).hasSize(1);
    assertThat(slack.awaitRequest(one -> one.method().equals("chat.postMessage")).arg("text"))
        .isEqualTo("hi");
  }

  @Test
  void messagesThatAnswerNobodyAreReported() throws Exception {
    List<String> told = new CopyOnWriteArrayList<>();
    slack.onMessage(message -> told.add("new " + message.text()));
    slack.onUpdate(message -> told.add("changed " + message.text()));
    String ts = Objects.requireNonNull(post().getTs());
    client.chatUpdate(update -> update.channel(study).ts(ts).text("ho"));
    assertThat(told).containsExactly("new hi", "changed ho");
  }

  @Test
  void theFirstPostInAChannelAnswersWhoAskedThere() throws Exception {
    List<String> told = new CopyOnWriteArrayList<>();
    slack.onMessage(message -> told.add(message.text()));
    Exchange elsewhere = slack.command(team, "lounge", "Bob", "x");
    Exchange asked = slack.command(team, "study", "Ada", "x");
    post();
    post();
    assertThat(asked.message().text()).isEqualTo("hi");
    assertThat(told).containsExactly("hi");
    assertThat(elsewhere.finished(Duration.ZERO)).isFalse();
  }

  @Test
  void whatATestDeclaresOverIsAnsweredNoMore() throws Exception {
    Exchange asked = slack.command(team, "study", "Ada", "x").over();
    post();
    assertThat(asked.finished(Duration.ZERO)).isFalse();
  }

  @Test
  void aWhisperFollowsUp() throws Exception {
    Exchange asked = slack.command(team, "study", "Ada", "x");
    String ada = team.user("Ada");
    post();
    client.chatPostEphemeral(whisper -> whisper.channel(study).user(ada).text("psst"));
    assertThat(asked.message().text()).isEqualTo("hi");
    assertThat(asked.followUps(1).get(0).ephemeral()).isTrue();
  }
}
