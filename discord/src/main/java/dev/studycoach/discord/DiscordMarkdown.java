package dev.studycoach.discord;

import dev.studycoach.chat.Span;
import dev.studycoach.chat.Span.ChannelLink;
import dev.studycoach.chat.Span.Link;
import dev.studycoach.chat.Span.Mention;
import dev.studycoach.chat.Span.Moment;
import dev.studycoach.chat.Span.Role;
import dev.studycoach.chat.Span.Styled;
import dev.studycoach.chat.Text;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text as Discord's Markdown. What it holds is shown as it stands: it cannot format or mention. */
final class DiscordMarkdown {
  private static final Pattern SPECIAL = Pattern.compile("[\\\\*_~`|<>\\[\\]@]");

  /** At the start of a line these make headings, lists and small print. */
  private static final Pattern LINE_START = Pattern.compile("(?m)^(\\s*)(#|-|\\d+(?=\\.\\s))");

  private static final Pattern PADDED = Pattern.compile("(?s)(\\s*)(.*?)(\\s*)");

  private DiscordMarkdown() {}

  static String render(Text text) {
    return text.spans().stream().map(DiscordMarkdown::render).collect(Collectors.joining());
  }

  private static String render(Span span) {
    if (span instanceof Styled styled) {
      return styled(styled);
    }
    if (span instanceof Link link) {
      return "[" + escape(link.label()) + "](<" + link.url() + ">)";
    }
    if (span instanceof Mention mention) {
      return "<@" + mention.userId() + ">";
    }
    if (span instanceof Role role) {
      return "<@&" + role.id() + ">";
    }
    if (span instanceof ChannelLink channel) {
      return "<#" + channel.id() + ">";
    }
    return "<t:" + ((Moment) span).at().getEpochSecond() + ":f>";
  }

  private static String styled(Styled styled) {
    return switch (styled.style()) {
      case PLAIN -> escape(styled.text());
      case BOLD -> wrap("**", styled.text());
      case ITALIC -> wrap("_", styled.text());
      case CODE -> code(styled.text());
      case CODE_BLOCK -> "```\n" + unfenced(styled.text()) + "\n```";
    };
  }

  /** Marks must touch the words that they style. */
  private static String wrap(String mark, String words) {
    Matcher parts = PADDED.matcher(words);
    return parts.matches() && !parts.group(2).isEmpty()
        ? parts.group(1) + mark + escape(parts.group(2)) + mark + parts.group(3)
        : words;
  }

  private static String code(String words) {
    return words.contains("`")
        ? "`` " + words.replace("``", "`\u200b`") + " ``"
        : "`" + words + "`";
  }

  private static String unfenced(String words) {
    return words.replace("```", "`\u200b``");
  }

  static String escape(String words) {
    String plain = SPECIAL.matcher(words).replaceAll("\\\\$0");
    return LINE_START.matcher(plain).replaceAll("$1\\\\$2");
  }
}
