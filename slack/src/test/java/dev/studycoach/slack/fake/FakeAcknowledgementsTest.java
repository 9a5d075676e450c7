package dev.studycoach.slack.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.studycoach.fake.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Acknowledgements that are late, wrong or missing, and those that change modals. */
class FakeAcknowledgementsTest {
  private static final String MODAL =
      """
      {"type":"modal","callback_id":"%s","title":{"type":"plain_text","text":"T"},
       "submit":{"type":"plain_text","text":"S"},
       "blocks":[{"type":"input","block_id":"why","label":{"type":"plain_text","text":"Why?"},
                  "element":{"type":"plain_text_input","action_id":"words"}}]}
      """;

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-05-04T10:00:00Z"));
  private final FakeSlack slack = new FakeSlack(now::get);
  private final FakeTeam team = slack.team("Cloud Club");
  private final Puppet app = new Puppet(slack);
  private final Plain plain = new Plain(slack);

  @AfterEach
  void stop() {
    app.close();
    slack.close();
  }

  private Exchange asked() {
    Exchange asked = slack.command(team, "study", "Ada", "x");
    asked.status();
    return asked;
  }

  private Exchange opened() {
    Exchange asked = asked();
    JsonNode view = Json.object(MODAL.formatted("first"));
    plain.call(team, "views.open", Json.of("trigger_id", asked.triggerId(), "view", view));
    return asked;
  }

  private Exchange submitted(Exchange opened, String acknowledgement) {
    app.says(acknowledgement);
    Exchange sent = slack.submit(opened, Map.of("why", "because"));
    sent.status();
    return sent;
  }

  private void violated(String rule) {
    assertThat(slack.violations()).singleElement().asString().contains(rule);
    assertThatThrownBy(slack::assertNoViolations).hasMessageContaining(rule);
  }

  @Test
  void theyComeInTime() {
    app.first(() -> now.updateAndGet(time -> time.plusMillis(3001)));
    assertThat(asked().acknowledgedAfter()).hasMillis(3001);
    violated("after more than 3 s");
  }

  @Test
  void anErrorIsNone() {
    app.answers(500);
    assertThat(asked().status()).isEqualTo(500);
    assertThatThrownBy(slack::assertNoViolations).hasMessageContaining("status 500");
  }

  @Test
  void whatTheyShowKeepsTheRules() {
    app.says("{\"blocks\":[{\"type\":\"divider\"}]}");
    asked();
    violated("blocks without a text");
  }

  @Test
  void theyMaySpeakToAll() {
    app.says("{\"response_type\":\"in_channel\",\"text\":\"hi\"}");
    assertThat(asked().ephemeral()).isFalse();
    assertThat(team.messages("study")).hasSize(1);
  }

  @Test
  void thoseOfEventsCarryNothing() {
    app.says("{\"text\":\"hi\"}");
    slack.say(team, "Ada", "x").status();
    violated("Slack ignores");
  }

  @Test
  void errorsBelongToInputs() {
    String errors = "{\"response_action\":\"errors\",\"errors\":{\"whom\":\"No\"}}";
    assertThat(submitted(opened(), errors).errors()).containsEntry("whom", "No");
    violated("an error for no input: whom");
  }

  @Test
  void aModalIsReplaced() {
    String update = "{\"response_action\":\"update\",\"view\":" + MODAL.formatted("next") + "}";
    Exchange sent = submitted(opened(), update);
    assertThat(sent.modal().path("callback_id").asText()).isEqualTo("next");
    submitted(sent, "");
    assertThatThrownBy(() -> submitted(sent, "")).hasMessageContaining("closed");
    slack.assertNoViolations();
  }

  @Test
  void modalsAreStackedAndClearedTogether() {
    Exchange first = opened();
    String push = "{\"response_action\":\"push\",\"view\":" + MODAL.formatted("next") + "}";
    Exchange second = submitted(first, push);
    assertThat(second.modal().path("previous_view_id")).isEqualTo(first.modal().path("id"));
    submitted(second, "{\"response_action\":\"clear\"}");
    assertThatThrownBy(() -> submitted(first, "")).hasMessageContaining("closed");
    slack.assertNoViolations();
  }

  @Test
  void anUnknownActionIsNone() {
    submitted(opened(), "{\"response_action\":\"shout\"}");
    assertThat(slack.violations()).anyMatch(what -> what.contains("shout"));
  }

  @Test
  void aRepetitionIsTheSameAndSaysSo() {
    Exchange said = slack.say(team, "Ada", "x");
    said.status();
    slack.repeat(said, 1);
    said.awaitAcknowledgements(2);
    assertThat(app.posts()).extracting(Puppet.Post::body).hasSize(2);
    assertThat(app.posts().get(0).body()).isEqualTo(app.posts().get(1).body());
    assertThat(app.posts().get(0).headers()).doesNotContainKey("x-slack-retry-num");
    assertThat(app.posts().get(1).headers()).containsEntry("x-slack-retry-num", "1");
    slack.assertNoViolations();
  }

  @Test
  void onlyEventsAskedForAreTold() {
    slack.subscribe("app_mention");
    slack.openHome(team, "Ada");
    slack.mention(team, "study", "Ada", "hi").status();
    assertThat(app.posts()).singleElement().asString().contains("app_mention");
    slack.assertNoViolations();
  }

  @Test
  void whatHappensWhileTheAppIsDownIsToldLater() {
    slack.down();
    Exchange said = slack.say(team, "Ada", "x");
    assertThat(said.acknowledged()).isFalse();
    try (Puppet back = new Puppet(slack)) {
      now.updateAndGet(time -> time.plusSeconds(60));
      slack.repeat(said, 1).status();
      assertThat(back.posts()).hasSize(1);
    }
    slack.assertNoViolations();
  }

  @Test
  void aResponseUrlSaysWhetherItReplaces() {
    JsonNode label = Json.of("type", "plain_text", "text", "B");
    JsonNode button = Json.of("type", "button", "action_id", "b", "text", label);
    JsonNode row = Json.of("type", "actions", "elements", Json.list(button));
    ObjectNode post = Json.of("channel", team.channel("study"), "text", "x");
    plain.call(team, "chat.postMessage", post.set("blocks", Json.list(row)));
    FakeMessage message = team.messages("study").get(0);
    Exchange pressed = slack.press(team, "study", "Ada", message, message.button("B"));
    plain.post("", pressed.responseUrl(), "{\"text\":\"again\"}");
    assertThat(pressed.message().text()).isEqualTo("again");
    violated("replace_original is not settled");
  }

  @Test
  void noThreadOfTheFakeKeepsAProgramAlive() {
    asked();
    Set<Thread> all = Thread.getAllStackTraces().keySet();
    List<String> stubborn =
        all.stream()
            .filter(thread -> !thread.isDaemon())
            .map(Thread::getName)
            .filter(name -> name.matches("(?i).*(fake|websocket|httpclient).*"))
            .toList();
    assertThat(stubborn).isEmpty();
  }
}
