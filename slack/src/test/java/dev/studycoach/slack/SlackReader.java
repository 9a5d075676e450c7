package dev.studycoach.slack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.studycoach.chat.Action;
import dev.studycoach.chat.Attachment;
import dev.studycoach.chat.Control;
import dev.studycoach.chat.Control.Button;
import dev.studycoach.chat.Control.Choice;
import dev.studycoach.chat.Control.Option;
import dev.studycoach.chat.Control.Picker;
import dev.studycoach.chat.Form;
import dev.studycoach.chat.Message;
import dev.studycoach.chat.Text;
import dev.studycoach.slack.fake.FakeFile;
import dev.studycoach.slack.fake.FakeMessage;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What a person reads on Slack, as the core's message with plain words.
 *
 * @param names of channels and people by id
 */
record SlackReader(Map<String, String> names) {
  Message message(FakeMessage message) {
    String title =
        blocks(message, "header")
            .map(b -> b.at("/text/text").asText())
            .collect(Collectors.joining());
    String body = blocks(message, "rich_text").map(this::words).collect(Collectors.joining());
    return new Message(
        title,
        Text.of(body.replace(SlackRenderer.COMMAND + " ", "/")),
        blocks(message, "actions").flatMap(this::controls).toList(),
        message.files().stream().map(SlackReader::file).toList(),
        List.of());
  }

  /** Whether a notification says more at its end than the words do: what a file shows. */
  boolean announcesFile(FakeMessage message) {
    String notification = message.json().path("text").asText().strip();
    String words = message(message).body().plain().strip();
    String last = words.substring(words.lastIndexOf('\n') + 1);
    return !notification.replace(SlackRenderer.COMMAND + " ", "/").endsWith(last);
  }

  private static Attachment file(FakeFile file) {
    return new Attachment(
        file.name(), "application/octet-stream", ByteBuffer.wrap(file.bytes()), file.title());
  }

  private static Stream<JsonNode> blocks(FakeMessage message, String type) {
    return all(message.blocks()).filter(block -> block.path("type").asText().equals(type));
  }

  private static Stream<JsonNode> all(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private String words(JsonNode node) {
    if (node.has("elements")) {
      return all(node.path("elements")).map(this::words).collect(Collectors.joining());
    }
    return switch (node.path("type").asText()) {
      case "link" -> link(node.path("text").asText(), node.path("url").asText());
      case "date" -> node.path("fallback").asText();
      case "channel" -> "#" + names.get(node.path("channel_id").asText());
      case "user" -> "@" + names.get(node.path("user_id").asText());
      default -> node.path("text").asText();
    };
  }

  private static String link(String label, String url) {
    return label.equals(url) ? url : label + " (" + url + ")";
  }

  /** Boxes to tick and the button beside them are one control. */
  private Stream<Control> controls(JsonNode actions) {
    List<JsonNode> elements = all(actions.path("elements")).toList();
    JsonNode first = elements.get(0);
    return first.has("options") || first.has("filter")
        ? Stream.of(list(first, elements.size() > 1 ? elements.get(1) : first))
        : elements.stream().map(SlackReader::button);
  }

  private static Control button(JsonNode button) {
    return Button.of(
        button.at("/text/text").asText(), new Action(button.path("action_id").asText()));
  }

  private static Control list(JsonNode list, JsonNode acting) {
    Action action = new Action(acting.path("action_id").asText());
    if (list.has("filter")) {
      return Picker.one(Picker.Kind.CHANNEL, list.at("/placeholder/text").asText(), action);
    }
    List<Option> options =
        all(list.path("options"))
            .map(o -> new Option(o.path("value").asText(), o.at("/text/text").asText()))
            .toList();
    return new Choice(action, "choose", options, 1, acting.equals(list) ? 1 : options.size());
  }

  static Form form(JsonNode modal) {
    return new Form(
        new Action(modal.path("callback_id").asText()),
        modal.at("/title/text").asText(),
        all(modal.path("blocks")).map(SlackReader::field).toList());
  }

  private static Form.Field field(JsonNode input) {
    JsonNode element = input.path("element");
    return new Form.Field(
        element.path("action_id").asText(),
        input.at("/label/text").asText(),
        element.path("initial_value").asText(""),
        !input.path("optional").asBoolean(),
        element.path("multiline").asBoolean(),
        element.path("max_length").asInt());
  }
}
