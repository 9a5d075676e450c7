package dev.studycoach.slack.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.studycoach.fake.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Modals and home views, triggers and response_urls, at their limits of size and time. */
class FakeViewsTest {
  private static final String MODAL =
      """
      {"type":"modal","callback_id":"c","private_metadata":"p",
       "title":{"type":"plain_text","text":"T"},"submit":{"type":"plain_text","text":"S"},
       "blocks":[{"type":"input","block_id":"why","label":{"type":"plain_text","text":"Why?"},
                  "element":{"type":"plain_text_input","action_id":"words"}}]}
      """;

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-05-04T10:00:00Z"));
  private final FakeSlack slack = new FakeSlack(now::get).down();
  private final FakeTeam team = slack.team("Cloud Club");
  private final Plain plain = new Plain(slack);

  @AfterEach
  void stop() {
    slack.close();
  }

  private Exchange asked() {
    return slack.command(team, "study", "Ada", "x");
  }

  private void pass(Duration time) {
    now.updateAndGet(before -> before.plus(time));
  }

  private String open(Exchange exchange, Consumer<ObjectNode> mistake) {
    ObjectNode view = Json.object(MODAL);
    mistake.accept(view);
    return call("views.open", Json.of("trigger_id", exchange.triggerId(), "view", view));
  }

  /** The error, or nothing. */
  private String call(String method, ObjectNode args) {
    return plain.call(team, method, args).path("error").asText();
  }

  private void refused(String rule, Consumer<ObjectNode> mistake) {
    assertThat(open(asked(), mistake)).isEqualTo("invalid_arguments");
    assertThat(slack.violations()).anyMatch(what -> what.contains(rule));
  }

  @Test
  void aTriggerServesOnce() {
    Exchange asked = asked();
    assertThat(open(asked, view -> {})).isEmpty();
    assertThat(asked.modal().at("/title/text").asText()).isEqualTo("T");
    assertThat(open(asked, view -> {})).isEqualTo("exchanged_trigger_id");
    assertThat(call("views.open", Json.of("trigger_id", "1.2.3", "view", Json.object(MODAL))))
        .isEqualTo("invalid_trigger_id");
    slack.assertNoViolations();
  }

  @Test
  void aTriggerLivesThreeSeconds() {
    Exchange asked = asked();
    pass(Duration.ofMillis(3001));
    assertThat(open(asked, view -> {})).isEqualTo("expired_trigger_id");
  }

  @Test
  void modalsFit() {
    refused("title has 25", view -> text(view, "title", 25));
    refused("submit has 25", view -> text(view, "submit", 25));
    refused("title is missing", view -> view.remove("title"));
    refused("private_metadata has 3001", view -> view.put("private_metadata", "x".repeat(3001)));
    refused("submit is missing", view -> view.remove("submit"));
    refused("no modal", view -> view.put("type", "home"));
    refused("101 blocks", FakeViewsTest::crowd);
  }

  private static void text(ObjectNode view, String name, int length) {
    view.withObjectProperty(name).put("text", "x".repeat(length));
  }

  private static void crowd(ObjectNode view) {
    for (int i = 0; i < 100; i++) {
      view.withArrayProperty("blocks").add(Json.of("type", "divider", "block_id", "d" + i));
    }
  }

  @Test
  void thePublishedTypesAreKept() {
    assumeThat(FakeSlack.contractsGiven()).as("-Dcontracts").isTrue();
    refused("colour", view -> view.put("colour", "red"));
    refused("wide", view -> ((ObjectNode) view.at("/blocks/0/element")).put("wide", true));
  }

  private JsonNode home(String hash) {
    JsonNode view = Json.of("type", "home", "blocks", Json.list(Json.of("type", "divider")));
    ObjectNode args = Json.of("user_id", team.user("Ada"), "view", view);
    return plain.call(team, "views.publish", hash.isEmpty() ? args : args.put("hash", hash));
  }

  @Test
  void aHomeViewIsNotOverwrittenBlindly() {
    String hash = home("").at("/view/hash").asText();
    assertThat(home(hash).path("ok").asBoolean()).isTrue();
    assertThat(home(hash).path("error").asText()).isEqualTo("hash_conflict");
    assertThat(team.home("Ada").path("blocks")).hasSize(1);
  }

  @Test
  void aModalIsChangedById() {
    Exchange asked = asked();
    open(asked, view -> {});
    ObjectNode next = Json.object(MODAL).put("callback_id", "d");
    String id = asked.modal().path("id").asText();
    assertThat(call("views.update", Json.of("view_id", id, "view", next))).isEmpty();
    assertThat(asked.modal().path("callback_id").asText()).isEqualTo("d");
    assertThat(call("views.update", Json.of("view_id", "V1", "view", next))).isEqualTo("not_found");
  }

  @Test
  void modalsLieUponEachOther() {
    Exchange asked = asked();
    open(asked, FakeViewsTest::withButton);
    Exchange pressed = slack.within(asked, "more", List.of());
    ObjectNode push = Json.of("trigger_id", pressed.triggerId(), "view", Json.object(MODAL));
    assertThat(call("views.push", push)).isEmpty();
    assertThat(pressed.modal().path("previous_view_id")).isEqualTo(asked.modal().path("id"));
    slack.close(pressed);
    assertThat(asked.modal().path("id")).isNotNull();
  }

  private static void withButton(ObjectNode view) {
    JsonNode label = Json.of("type", "plain_text", "text", "More");
    JsonNode button = Json.of("type", "button", "action_id", "more", "text", label);
    view.withArrayProperty("blocks").add(Json.of("type", "actions", "elements", Json.list(button)));
  }

  private int respond(Exchange exchange, ObjectNode body) {
    return plain.post("", exchange.responseUrl(), body.toString()).statusCode();
  }

  @Test
  void aResponseUrlLivesHalfAnHour() {
    Exchange asked = asked();
    assertThat(respond(asked, Json.of("text", "soon"))).isEqualTo(200);
    pass(Duration.ofMinutes(31));
    assertThat(respond(asked, Json.of("text", "late"))).isEqualTo(404);
    assertThat(slack.violations()).singleElement().asString().contains("expired_url");
    assertThat(asked.message().text()).isEqualTo("soon");
  }

  @Test
  void aCommandHasNoOriginalMessage() {
    respond(asked(), Json.of("text", "x", "replace_original", true));
    assertThat(slack.violations()).singleElement().asString().contains("no original message");
  }
}
