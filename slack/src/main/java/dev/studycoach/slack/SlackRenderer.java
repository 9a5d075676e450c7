package dev.studycoach.slack;

import dev.studycoach.chat.Attachment;
import dev.studycoach.chat.Form;
import dev.studycoach.chat.Message;
import dev.studycoach.chat.Text;
import dev.studycoach.routing.CommandSpec;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Messages as blocks, forms and pages as views.
 *
 * @param commands finds where the coach speaks of its commands
 */
record SlackRenderer(Pattern commands) {
  /** The one command that Slack knows; its words are those of the core. */
  static final String COMMAND = "/coach";

  static SlackRenderer of(List<CommandSpec> commands) {
    String names =
        commands.stream().map(CommandSpec::name).distinct().collect(Collectors.joining("|"));
    return new SlackRenderer(Pattern.compile("(?<![\\w/])/(?=(" + names + ")\\b(?![/.]\\w))"));
  }

  /** Commands as they are typed here. */
  private String typed(String words) {
    return commands.matcher(words).replaceAll(COMMAND + " ");
  }

  Json message(Message message) {
    return Json.object().with("text", summary(message)).with("blocks", blocks(message));
  }

  List<Json> blocks(Message message) {
    return Stream.of(
            title(message),
            text(message.called()),
            text(message.body()),
            SlackControls.blocks(message.controls()))
        .flatMap(blocks -> blocks)
        .toList();
  }

  private static Stream<Json> title(Message message) {
    return Stream.of(message.title())
        .filter(title -> !title.isBlank())
        .map(title -> Json.of("header").with("text", Json.plain(title)));
  }

  private Stream<Json> text(Text text) {
    return Stream.of(text)
        .filter(words -> !words.plain().isBlank())
        .map(words -> SlackText.render(words, this::typed));
  }

  /** What a notification or a screen reader says. */
  String summary(Message message) {
    return SlackText.escape(
        typed(
            Stream.concat(
                    Stream.of(message.title(), message.body().plain()),
                    message.attachments().stream().map(Attachment::alt))
                .filter(words -> !words.isBlank())
                .collect(Collectors.joining("\n"))));
  }

  Json home(Message page) {
    return Json.of("home").with("blocks", blocks(page));
  }

  /**
   * @param memory comes back when the form is sent
   */
  Json view(Form form, String memory) {
    return Json.of("modal")
        .with("callback_id", form.submit().line())
        .with("private_metadata", memory)
        .with("title", Json.plain(form.title()))
        .with("submit", Json.plain(Form.SEND))
        .with("blocks", form.fields().stream().map(SlackRenderer::input).toList());
  }

  private static Json input(Form.Field field) {
    Json line =
        Json.of("plain_text_input")
            .with("action_id", field.id())
            .with("multiline", field.multiline())
            .with("max_length", field.longest());
    return Json.of("input")
        .with("block_id", field.id())
        .with("label", Json.plain(field.label()))
        .with("optional", !field.required())
        .with(
            "element", field.value().isEmpty() ? line : line.with("initial_value", field.value()));
  }
}
