package dev.studycoach.discord.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.studycoach.fake.Json;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each mistake is planted into a message that is right without it. */
class FakeRulesTest {
  private static final String RIGHT =
      """
      {"content":"hi","embeds":[{"title":"t","description":"d"}],
       "components":[{"type":1,"components":[{"type":2,"style":1,"label":"a","custom_id":"a"}]}],
       "allowed_mentions":{"parse":[],"roles":["1"]},"nonce":"abc","enforce_nonce":true}
      """;

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-05-04T10:00:00Z"));
  private final FakeDiscord discord = new FakeDiscord(now::get);
  private final FakeGuild guild = discord.guild("Cloud Club", "Olga");
  private final String study = guild.textChannel("study");
  private final RawRequests raw = new RawRequests(discord);

  @AfterEach
  void stop() {
    discord.close();
  }

  private String send(Consumer<ObjectNode> mistake) {
    ObjectNode body = Json.object(RIGHT);
    mistake.accept(body);
    return raw.send("POST", "channels/" + study + "/messages", body.toString());
  }

  private void refused(String rule, Consumer<ObjectNode> mistake) {
    assertThat(send(mistake)).startsWith("400");
    violated(rule);
    assertThat(guild.messages("study")).isEmpty();
  }

  private void violated(String rule) {
    assertThat(discord.violations()).anyMatch(what -> what.contains(rule));
    assertThatThrownBy(discord::assertNoViolations).hasMessageContaining(rule);
  }

  private static ArrayNode rows(ObjectNode body) {
    return (ArrayNode) body.get("components");
  }

  private static ArrayNode buttons(ObjectNode body) {
    return (ArrayNode) rows(body).get(0).get("components");
  }

  private static ObjectNode embed(ObjectNode body) {
    return (ObjectNode) body.get("embeds").get(0);
  }

  private static void repeat(ArrayNode list, int times) {
    for (int i = 0; i < times; i++) {
      ObjectNode copy = list.get(0).deepCopy();
      Json.deep(copy)
          .filter(node -> node.has("custom_id"))
          .forEach(node -> ((ObjectNode) node).put("custom_id", "copy" + list.size()));
      list.add(copy);
    }
  }

  @Test
  void withoutMistakeItIsSent() {
    assertThat(send(body -> {})).startsWith("200");
    discord.assertNoViolations();
  }

  @Test
  void textFits() {
    refused("2001 characters", body -> body.put("content", "x".repeat(2001)));
  }

  @Test
  void embedsFitTogether() {
    ObjectNode second = Json.of().put("description", "x".repeat(3000));
    refused(
        "6001 characters",
        body -> {
          embed(body).put("description", "x".repeat(3000));
          body.withArray("/embeds").add(second);
        });
  }

  @Test
  void aNonceFits() {
    refused("nonce", body -> body.put("nonce", "x".repeat(26)));
  }

  @Test
  void rowsAreFive() {
    refused("6 rows", body -> repeat(rows(body), 5));
  }

  @Test
  void idsAreUnique() {
    refused("stands twice", body -> buttons(body).add(buttons(body).get(0).deepCopy()));
  }

  @Test
  void aSelectStandsAlone() {
    ObjectNode select = Json.object("{\"type\":8,\"custom_id\":\"s\"}");
    refused("one to five buttons or one select", body -> buttons(body).add(select));
  }

  @Test
  void aMessageIsNotEmpty() {
    refused("empty", body -> body.put("content", "").set("embeds", null));
  }

  @Test
  void nothingIsLeftToDiscordToPing() {
    send(body -> body.withObject("/allowed_mentions").putArray("parse").add("everyone"));
    violated("parse [\"everyone\"]");
  }

  @Test
  void mentionsAreSettled() {
    send(body -> body.remove("allowed_mentions"));
    violated("allowed_mentions is missing");
  }

  @Test
  void picturesAreThere() {
    String answer =
        send(body -> embed(body).putObject("image").put("url", "attachment://chart.png"));
    assertThat(answer).startsWith("400").contains("no file chart.png");
  }

  @Test
  void theRouteExists() {
    assertThat(raw.send("GET", "users/1", "")).startsWith("404");
    violated("no such route");
  }

  @Test
  void thePublishedContractIsKept() {
    assumeThat(FakeDiscord.contractsGiven()).as("-Dcontracts").isTrue();
    refused("contnet", body -> body.put("contnet", "x"));
    refused("256", body -> embed(body).put("title", "x".repeat(257)));
    refused("style", body -> ((ObjectNode) buttons(body).get(0)).remove("style"));
    refused(
        "custom_id", body -> ((ObjectNode) buttons(body).get(0)).put("custom_id", "x".repeat(101)));
    refused("80", body -> ((ObjectNode) buttons(body).get(0)).put("label", "x".repeat(81)));
    refused("embeds", body -> repeat((ArrayNode) body.get("embeds"), 10));
  }

  private Exchange command() {
    raw.send(
        "PUT",
        "applications/" + World.APPLICATION + "/commands",
        "[{\"name\":\"ask\",\"description\":\"Ask\"}]");
    return discord.command(guild, "study", "Ada", "ask", Map.of());
  }

  private String answer(Exchange exchange, int type, String data) {
    String path = "interactions/" + exchange.id() + "/" + exchange.token() + "/callback";
    return raw.send("POST", path, "{\"type\":" + type + ",\"data\":" + data + "}");
  }

  private String edit(Exchange exchange, String body) {
    String path = "webhooks/" + World.APPLICATION + "/" + exchange.token() + "/messages/@original";
    return raw.send("PATCH", path, body);
  }

  @Test
  void thereIsOneFirstAnswer() {
    Exchange asked = command();
    assertThat(answer(asked, 5, "{}")).startsWith("204");
    assertThat(answer(asked, 5, "{}")).startsWith("400").contains("40060");
    violated("a second answer");
  }

  @Test
  void aRepeatedInteractionMayBeAnsweredTwiceInVain() {
    Exchange asked = discord.repeat(command());
    discord.repeat(asked);
    answer(asked, 5, "{}");
    assertThat(answer(asked, 5, "{}")).contains("40060");
  }

  @Test
  void theFirstAnswerComesInTime() {
    Exchange asked = command();
    now.updateAndGet(time -> time.plusMillis(3001));
    assertThat(answer(asked, 5, "{}")).startsWith("404").contains("10062");
    violated("more than 3 s");
  }

  @Test
  void anAnswerFitsWhatWasDone() {
    assertThat(answer(command(), 6, "{}")).startsWith("400");
    violated("does not fit");
  }

  @Test
  void privacyIsSettledByTheDeferral() {
    Exchange asked = command();
    answer(asked, 5, "{}");
    edit(asked, "{\"content\":\"x\",\"flags\":64,\"allowed_mentions\":{\"parse\":[]}}");
    violated("cannot become ephemeral");
    assertThat(asked.ephemeral()).isFalse();
  }

  @Test
  void nothingFollowsBeforeTheFirstAnswer() {
    assertThat(edit(command(), "{\"content\":\"x\"}")).startsWith("404").contains("10015");
  }

  @Test
  void aDeferralSpeaksWithoutPinging() {
    Exchange asked = command();
    answer(asked, 5, "{}");
    edit(asked, "{\"content\":\"@everyone\"}");
    violated("allowed_mentions is missing");
  }

  @Test
  void aPromiseMayBeTakenBackAndAnsweredInPrivate() {
    Exchange asked = command();
    String hook = "webhooks/" + World.APPLICATION + "/" + asked.token();
    answer(asked, 5, "{}");
    raw.send("DELETE", hook + "/messages/@original", "");
    String whisper = "{\"content\":\"psst\",\"flags\":64,\"allowed_mentions\":{\"parse\":[]}}";
    assertThat(raw.send("POST", hook, whisper)).startsWith("200");
    assertThat(asked.message().content()).isEqualTo("psst");
    assertThat(asked.ephemeral()).isTrue();
    discord.assertNoViolations();
  }
}
