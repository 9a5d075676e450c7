package dev.studycoach.discord;

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
import dev.studycoach.discord.fake.FakeFile;
import dev.studycoach.discord.fake.FakeMessage;
import dev.studycoach.time.Dates;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What a person reads on Discord, as the core's message with plain words.
 *
 * @param names of channels, roles and people by id
 */
record DiscordReader(Map<String, String> names, ZoneId zone) {
  private static final Pattern MARKUP =
      Pattern.compile(
          "```\\n(?<block>[\\s\\S]*?)\\n```|(?<ticks>`+)(?<code>[\\s\\S]*?[^`])\\k<ticks>(?!`)"
              + "|\\\\(?<escaped>[^0-9A-Za-z\\s])"
              + "|\\[(?<label>(?:\\\\.|[^\\]\\\\])*)\\]\\(<(?<url>[^>]*)>\\)|<(?<page>https?:[^>]*)>"
              + "|<t:(?<time>-?\\d+):f>|<(?<sign>#|@&|@)(?<id>\\d+)>|\\*");

  /** The blank that keeps a backtick from the marks around it. */
  private static final Pattern PADDING = Pattern.compile("^ (?= *`)|(?<=` {0,99}) $");

  Message message(FakeMessage message) {
    List<JsonNode> cards = message.embeds();
    String title = cards.isEmpty() ? "" : plain(cards.get(0).path("title").asText());
    List<String> parts = new ArrayList<>();
    cards.forEach(card -> parts.add(plain(card.path("description").asText())));
    return new Message(
        title,
        Text.of(String.join("", parts)),
        message.controls().stream().map(this::control).toList(),
        message.files().stream().map(DiscordReader::file).toList(),
        Pattern.compile("<@&(\\d+)>")
            .matcher(message.content())
            .results()
            .map(role -> names.get(role.group(1)))
            .toList());
  }

  private static Attachment file(FakeFile file) {
    return new Attachment(
        file.name(), "application/octet-stream", ByteBuffer.wrap(file.bytes()), file.description());
  }

  private Control control(JsonNode component) {
    Action action = new Action(component.path("custom_id").asText());
    return switch (component.path("type").asInt()) {
      case 2 -> Button.of(component.path("label").asText(), action);
      case 3 -> choice(action, component);
      case 6 -> picker(action, component, Picker.Kind.ROLE);
      default -> picker(action, component, Picker.Kind.CHANNEL);
    };
  }

  private static Picker picker(Action action, JsonNode component, Picker.Kind kind) {
    return new Picker(
        action, component.path("placeholder").asText(), kind, component.path("max_values").asInt());
  }

  private static Choice choice(Action action, JsonNode component) {
    List<Option> options =
        all(component.path("options"))
            .map(o -> new Option(o.path("value").asText(), o.path("label").asText()))
            .toList();
    return new Choice(
        action,
        component.path("placeholder").asText(),
        options,
        component.path("min_values").asInt(),
        component.path("max_values").asInt());
  }

  Form form(JsonNode modal) {
    return new Form(
        new Action(modal.path("custom_id").asText()),
        modal.path("title").asText(),
        all(modal.path("components")).map(DiscordReader::field).toList());
  }

  private static Form.Field field(JsonNode label) {
    JsonNode input = label.path("component");
    return new Form.Field(
        input.path("custom_id").asText(),
        label.path("label").asText(),
        input.path("value").asText(""),
        input.path("required").asBoolean(),
        input.path("style").asInt() == 2,
        input.path("max_length").asInt());
  }

  private static Stream<JsonNode> all(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  String plain(String markdown) {
    Matcher markup = MARKUP.matcher(markdown);
    return markup.replaceAll(found -> Matcher.quoteReplacement(words(markup)));
  }

  private String words(Matcher markup) {
    if (markup.group("url") != null) {
      return plain(markup.group("label")) + " (" + markup.group("url") + ")";
    }
    if (markup.group("time") != null) {
      Instant at = Instant.ofEpochSecond(Long.parseLong(markup.group("time")));
      return Dates.moment(at, zone);
    }
    if (markup.group("id") != null) {
      String sign = markup.group("sign").equals("#") ? "#" : "@";
      return sign + names.get(markup.group("id"));
    }
    if (markup.group("code") != null) {
      return PADDING.matcher(markup.group("code")).replaceAll("");
    }
    return Stream.of("block", "escaped", "page")
        .map(markup::group)
        .filter(words -> words != null)
        .findFirst()
        .orElse("");
  }
}
