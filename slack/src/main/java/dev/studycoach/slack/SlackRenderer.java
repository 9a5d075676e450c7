package dev.studycoach.slack;

import dev.studycoach.chat.Form;
import dev.studycoach.chat.Message;
import dev.studycoach.chat.Text;
import dev.studycoach.routing.CommandSpec;
import dev.studycoach.routing.Spelling;
import dev.studycoach.web.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Messages as blocks, forms and pages as views. */
record SlackRenderer(Spelling spelling) {
  /** The one command that Slack knows; its words are those of the core. */
  static final String COMMAND = "/coach";

  static SlackRenderer of(List<CommandSpec> commands) {
    return new SlackRenderer(new Spelling(COMMAND, commands));
  }

  Json message(Message message) {
    return Json.of("text", summary(message)).with("blocks", blocks(message));
  }

  Json blocks(Message message) {
    return Json.list(
        Stream.of(
                title(message.title()),
                text(message.called()),
                text(message.body()),
                SlackControls.blocks(message.controls()))
            .flatMap(blocks -> blocks));
  }

  private static Stream<Json> title(String title) {
    return Stream.of(title)
        .filter(words -> !words.isBlank())
        .map(words -> Blocks.of("header", Map.of("title", words)));
  }

  private Stream<Json> text(Text text) {
    return Stream.of(text)
        .filter(words -> !words.plain().isBlank())
        .map(words -> SlackText.render(words, spelling));
  }

  /** What a notification or a screen reader says. */
  String summary(Message message) {
    return SlackText.escape(spelling.written(message.plain()));
  }

  Json home(Message page) {
    return Blocks.of("home", Map.of("blocks", blocks(page)));
  }

  /**
   * @param memory comes back when the form is sent
   */
  Json view(Form form, String memory) {
    return Blocks.of(
        "modal",
        Map.of(
            "action", form.submit().line(),
            "memory", memory,
            "title", form.title(),
            "submit", Form.SEND,
            "blocks", form.fields().stream().map(SlackRenderer::input).toList()));
  }

  private static Json input(Form.Field field) {
    return Blocks.of(
        "input",
        Map.of(
            "id", field.id(),
            "label", field.label(),
            "optional", !field.required(),
            "multiline", field.multiline(),
            "longest", field.longest(),
            "value", Optional.of(field.value()).filter(value -> !value.isEmpty())));
  }
}
