package dev.studycoach.slack;

import dev.studycoach.chat.Span;
import dev.studycoach.chat.Text;
import dev.studycoach.platform.MemberId;
import dev.studycoach.routing.Spelling;
import dev.studycoach.web.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Text as Slack's rich text, which says of each stretch what it is. Nothing in it is read as a
 * mention or a mark, whoever wrote it.
 */
final class SlackText {
  private SlackText() {}

  static Json render(Text text, Spelling spelling) {
    List<Json> parts = new ArrayList<>();
    List<Json> section = new ArrayList<>();
    for (Span span : text.spans()) {
      if (span instanceof Span.Styled styled && styled.style() == Span.Style.CODE_BLOCK) {
        flush(section, parts);
        Json words = Blocks.of("words", Map.of("words", styled.text()));
        parts.add(elements("code_block", List.of(words)));
      } else {
        section.add(element(span, spelling));
      }
    }
    flush(section, parts);
    return elements("rich_text", parts);
  }

  private static void flush(List<Json> section, List<Json> parts) {
    if (!section.isEmpty()) {
      parts.add(elements("section", section));
      section.clear();
    }
  }

  private static Json elements(String shape, List<Json> elements) {
    return Blocks.of(shape, Map.of("elements", elements));
  }

  private static Json element(Span span, Spelling spelling) {
    if (span instanceof Span.Styled styled) {
      String words = spelling.written(styled.text());
      return Blocks.of("words", Map.of("words", words, "style", style(styled.style())));
    }
    if (span instanceof Span.Link link) {
      return Blocks.of("link", Map.of("url", link.url().toString(), "label", link.label()));
    }
    if (span instanceof Span.Mention mention) {
      return Blocks.of("user", Map.of("id", MemberId.of(mention.userId()).id()));
    }
    if (span instanceof Span.Role role) {
      return Blocks.of("usergroup", Map.of("id", role.id()));
    }
    if (span instanceof Span.ChannelLink channel) {
      return Blocks.of("channel", Map.of("id", channel.id()));
    }
    Span.Moment at = (Span.Moment) span;
    return Blocks.of("date", Map.of("seconds", at.at().getEpochSecond(), "words", at.words()));
  }

  private static Optional<Json> style(Span.Style style) {
    return Optional.of(style)
        .filter(marked -> marked != Span.Style.PLAIN)
        .map(marked -> Json.of(marked.name().toLowerCase(Locale.ROOT), true));
  }

  /** Words for a notification: there these three signs alone need an escape. */
  static String escape(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** What somebody wrote in a message. */
  static String unescape(String words) {
    return words.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }
}
