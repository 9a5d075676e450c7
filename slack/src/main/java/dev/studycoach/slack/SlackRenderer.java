package dev.studycoach.slack;

import dev.studycoach.chat.Message;
import dev.studycoach.chat.Text;
import dev.studycoach.routing.CommandSpec;
import dev.studycoach.routing.Spelling;
import dev.studycoach.web.Json;
import dev.studycoach.web.Shapes;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Messages as blocks. Slack's rich text says of each stretch what it is: nothing in it is read as a
 * mention or a mark, whoever wrote it.
 */
record SlackRenderer(Spelling spelling) {
  /** The one command that Slack knows; its words are those of the core. */
  static final String COMMAND = "/coach";

  /** Blocks, elements and objects as Slack's reference shows them. */
  static final Shapes SHAPES = new Shapes(Json.file(SlackRenderer.class, "blocks.json"));

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
        .map(words -> SHAPES.of("header", Map.of("title", words)));
  }

  private Stream<Json> text(Text text) {
    return Stream.of(text)
        .filter(words -> !words.plain().isBlank())
        .map(words -> SHAPES.text(spelling.written(words)));
  }

  /** What a notification or a screen reader says; there these three signs need an escape. */
  String summary(Message message) {
    return spelling
        .written(message.plain())
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }

  /** What somebody wrote, without those escapes. */
  static String read(String words) {
    return words.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }
}
