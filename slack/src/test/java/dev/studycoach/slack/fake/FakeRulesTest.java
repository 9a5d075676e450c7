package dev.studycoach.slack.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.studycoach.fake.Json;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each mistake is planted into a message that is right without it. */
class FakeRulesTest {
  private static final String RIGHT =
      """
      {"text":"hi","blocks":[
        {"type":"section","block_id":"s","text":{"type":"mrkdwn","text":"hi"}},
        {"type":"header","block_id":"h","text":{"type":"plain_text","text":"t"}},
        {"type":"image","block_id":"i","image_url":"https://example.org/a.png","alt_text":"a"},
        {"type":"actions","block_id":"a","elements":[
          {"type":"button","action_id":"b","value":"v","text":{"type":"plain_text","text":"B"}},
          {"type":"static_select","action_id":"c","options":[
            {"text":{"type":"plain_text","text":"o"},"value":"o"}]}]}]}
      """;

  private final FakeSlack slack = new FakeSlack().down();
  private final FakeTeam team = slack.team("Cloud Club");
  private final String study = team.channel("study");
  private final Plain plain = new Plain(slack);

  @AfterEach
  void stop() {
    slack.close();
  }

  private JsonNode send(Consumer<ObjectNode> mistake) {
    ObjectNode body = Json.object(RIGHT).put("channel", study);
    mistake.accept(body);
    return plain.call(team, "chat.postMessage", body);
  }

  private void refused(String error, String rule, Consumer<ObjectNode> mistake) {
    assertThat(send(mistake).path("error").asText()).isEqualTo(error);
    violated(rule);
    assertThat(team.messages("study")).isEmpty();
  }

  private void refused(String rule, Consumer<ObjectNode> mistake) {
    refused("invalid_blocks", rule, mistake);
  }

  private void violated(String rule) {
    assertThat(slack.violations()).anyMatch(what -> what.contains(rule));
    assertThatThrownBy(slack::assertNoViolations).hasMessageContaining(rule);
  }

  private static ObjectNode block(ObjectNode body, int index) {
    return (ObjectNode) body.get("blocks").get(index);
  }

  private static ObjectNode control(ObjectNode body, int index) {
    return (ObjectNode) block(body, 3).get("elements").get(index);
  }

  private static ObjectNode words(ObjectNode around) {
    return (ObjectNode) around.get("text");
  }

  private static void repeat(JsonNode list, int times) {
    for (int i = 0; i < times; i++) {
      ObjectNode copy = list.get(0).deepCopy();
      copy.put(copy.has("action_id") ? "action_id" : "block_id", "copy" + i);
      ((ArrayNode) list).add(copy);
    }
  }

  @Test
  void withoutMistakeItIsSent() {
    assertThat(send(body -> {}).path("ok").asBoolean()).isTrue();
    assertThat(team.messages("study").get(0).actionIds()).containsExactly("b", "c");
    slack.assertNoViolations();
  }

  @Test
  void blocksAreFifty() {
    refused("51 blocks", body -> repeat(body.get("blocks"), 47));
  }

  @Test
  void textsFit() {
    refused("section/text/text has 3001", body -> words(block(body, 0)).put("text", x(3001)));
    refused("header/text/text has 151", body -> words(block(body, 1)).put("text", x(151)));
    refused("button/text/text has 76", body -> words(control(body, 0)).put("text", x(76)));
    refused("button/value has 2001", body -> control(body, 0).put("value", x(2001)));
    refused(
        "option/text/text has 76",
        body -> words((ObjectNode) control(body, 1).get("options").get(0)).put("text", x(76)));
  }

  private static String x(int times) {
    return "x".repeat(times);
  }

  @Test
  void textsAreNotEmpty() {
    refused("section/text/text has 0", body -> words(block(body, 0)).put("text", ""));
  }

  @Test
  void idsFit() {
    refused("/action_id has 256", body -> control(body, 0).put("action_id", x(256)));
    refused("/block_id has 256", body -> block(body, 0).put("block_id", x(256)));
  }

  @Test
  void idsAreUnique() {
    refused("block_id h stands twice", body -> block(body, 0).put("block_id", "h"));
    refused("action_id c stands twice", body -> control(body, 0).put("action_id", "c"));
  }

  @Test
  void controlsInABlockAreFew() {
    refused("actions/elements has 26", body -> repeat(block(body, 3).get("elements"), 24));
  }

  @Test
  void picturesAreDescribed() {
    refused("image/alt_text is missing", body -> block(body, 2).remove("alt_text"));
    JsonNode answer =
        plain.call(team, "files.getUploadURLExternal", Json.of("filename", "a.png", "length", 1));
    assertThat(answer.path("error").asText()).isEqualTo("invalid_arguments");
    violated("a.png has no alt_txt");
  }

  @Test
  void picturesAreThere() {
    refused(
        "no complete upload: F1",
        body -> {
          block(body, 2).remove("image_url");
          block(body, 2).set("slack_file", Json.of("id", "F1"));
        });
  }

  @Test
  void blocksFitTogether() {
    refused(
        "msg_blocks_too_long",
        "characters in all blocks",
        body -> {
          words(block(body, 0)).put("text", x(2700));
          repeat(body.get("blocks"), 4);
        });
  }

  @Test
  void aMessageIsNotEmptyAndNotEndless() {
    refused("no_text", "no_text", body -> body.remove(List.of("blocks", "text")));
    refused("msg_too_long", "40001", body -> body.put("text", x(40_001)));
  }

  @Test
  void blocksHaveATextBesideThem() {
    send(body -> body.put("text", " "));
    violated("blocks without a text");
  }

  @Test
  void nothingPingsByItsWording() {
    slack.forbid("hi <!channel> and <@U123>");
    send(body -> words(block(body, 0)).put("text", "hi <!channel>"));
    violated("not escaped: <!channel>");
    send(body -> words(control(body, 0)).put("text", "<@U123>"));
    violated("not escaped: <@U123>");
    send(body -> body.put("text", "hi &amp;lt;!channel&amp;gt;"));
    violated("escaped twice");
    send(body -> body.put("link_names", true));
    violated("link_names");
  }

  @Test
  void whatIsEscapedOrNobodysPasses() {
    slack.forbid("hi <!channel>");
    send(body -> body.put("text", "hi &lt;!channel&gt; <@U999>"));
    send(body -> control(body, 0).put("value", "<!channel>"));
    slack.assertNoViolations();
  }

  @Test
  void metadataIsComplete() {
    refused(
        "invalid_metadata_format",
        "metadata",
        body -> body.set("metadata", Json.of("event_type", "x")));
  }

  @Test
  void theMethodExists() {
    assertThat(plain.call(team, "chat.shout", Json.of()).path("error").asText())
        .isEqualTo("unknown_method");
    violated("no such method");
  }

  @Test
  void thePublishedTypesAreKept() {
    assumeThat(FakeSlack.contractsGiven()).as("-Dcontracts").isTrue();
    refused("colour", body -> control(body, 0).put("colour", "red"));
    refused("txt", body -> block(body, 0).put("txt", "red"));
    refused("no known type: shout", body -> block(body, 0).put("type", "shout"));
    refused("mrkdwn", body -> words(block(body, 0)).put("type", "markdown"));
    refused("style", body -> control(body, 0).put("style", "loud"));
  }
}
