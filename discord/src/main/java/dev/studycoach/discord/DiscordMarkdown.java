package dev.studycoach.discord;

import dev.studycoach.chat.Text;
import dev.studycoach.chat.markdown.Dialect;
import dev.studycoach.chat.markdown.MarkdownWriter;

/** Text as Discord's Markdown: ids stand in angle brackets, and each reader sees a name there. */
final class DiscordMarkdown {
  private static final MarkdownWriter WRITER =
      new MarkdownWriter(
          new Dialect(
              person -> "<@" + person.userId() + ">",
              role -> "<@&" + role.id() + ">",
              channel -> "<#" + channel.id() + ">",
              moment -> "<t:" + moment.at().getEpochSecond() + ":f>"));

  private DiscordMarkdown() {}

  static String render(Text text) {
    return WRITER.render(text);
  }
}
