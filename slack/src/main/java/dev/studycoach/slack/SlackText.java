package dev.studycoach.slack;

import dev.studycoach.chat.Span;
import dev.studycoach.chat.Span.ChannelLink;
import dev.studycoach.chat.Span.Link;
import dev.studycoach.chat.Span.Mention;
import dev.studycoach.chat.Span.Moment;
import dev.studycoach.chat.Span.Role;
import dev.studycoach.chat.Span.Style;
import dev.studycoach.chat.Span.Styled;
import dev.studycoach.chat.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Text as Slack's rich text, which says of each stretch what it is. Nothing in it is read as a
 * mention or a mark, whoever wrote it.
 */
final class SlackText {
  private SlackText() {}

  /**
   * @param typed turns the words of commands into what is typed here
   */
  static Json render(Text text, UnaryOperator<String> typed) {
    List<Json> parts = new ArrayList<>();
    List<Json> section = new ArrayList<>();
    for (Span span : text.spans()) {
      if (span instanceof Styled styled && styled.style() == Style.CODE_BLOCK) {
        flush(section, parts);
        parts.add(elements("rich_text_preformatted", List.of(words(styled.text()))));
      } else {
        section.add(element(span, typed));
      }
    }
    flush(section, parts);
    return elements("rich_text", parts);
  }

  private static void flush(List<Json> section, List<Json> parts) {
    if (!section.isEmpty()) {
      parts.add(elements("rich_text_section", List.copyOf(section)));
      section.clear();
    }
  }

  private static Json elements(String type, List<Json> elements) {
    return Json.of(type).with("elements", elements);
  }

  private static Json element(Span span, UnaryOperator<String> typed) {
    if (span instanceof Styled styled) {
      Json words = words(typed.apply(styled.text()));
      return styled.style() == Style.PLAIN
          ? words
          : words.with("style", Map.of(styled.style().name().toLowerCase(Locale.ROOT), true));
    }
    if (span instanceof Link link) {
      return Json.of("link").with("url", link.url().toString()).with("text", link.label());
    }
    if (span instanceof Mention mention) {
      return Json.of("user").with("user_id", SlackIds.user(mention.userId()));
    }
    if (span instanceof Role role) {
      return Json.of("usergroup").with("usergroup_id", role.id());
    }
    if (span instanceof ChannelLink channel) {
      return Json.of("channel").with("channel_id", channel.id());
    }
    return date((Moment) span);
  }

  private static Json date(Moment moment) {
    return Json.of("date")
        .with("timestamp", moment.at().getEpochSecond())
        .with("format", "{date_short_pretty}, {time}")
        .with("fallback", moment.words());
  }

  private static Json words(String words) {
    return Json.of("text").with("text", words);
  }

  /** Words for a notification: there these three signs alone need an escape. */
  static String escape(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
