package dev.studycoach.chat.markdown;

import dev.studycoach.chat.Span;
import dev.studycoach.chat.Span.Link;
import dev.studycoach.chat.Span.Styled;
import dev.studycoach.chat.Text;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes text as Markdown. What it holds is shown as it stands: it cannot format or mention. */
public record MarkdownWriter(Dialect dialect) {
  private static final Pattern PADDED = Pattern.compile("(?Us)(\\s*)(.*?)(\\s*)");

  /** Seen by nobody; parts marks that must not run together. */
  private static final String APART = "\u200b";

  private static final String FENCE = "```";

  public String render(Text text) {
    StringBuilder markdown = new StringBuilder();
    for (Span span : text.spans()) {
      String next = render(span);
      markdown.append(between(markdown, next)).append(next);
    }
    return markdown.toString();
  }

  private static String between(StringBuilder before, String next) {
    String end = before.substring(Math.max(0, before.length() - FENCE.length()));
    boolean block = next.startsWith(FENCE) || end.endsWith(FENCE);
    if (block && !end.isEmpty() && !end.endsWith("\n") && !next.startsWith("\n")) {
      return "\n";
    }
    boolean marks = next.startsWith("*") && end.endsWith("*") && !end.endsWith("\\*");
    return marks ? APART : "";
  }

  private String render(Span span) {
    if (span instanceof Styled styled) {
      return styled(styled);
    }
    return span instanceof Link link ? Links.render(link) : dialect.write(span);
  }

  private static String styled(Styled styled) {
    return switch (styled.style()) {
      case PLAIN -> Escapes.escape(styled.text());
      case BOLD -> wrap("**", styled.text());
      case ITALIC -> wrap("*", styled.text());
      case CODE -> code(styled.text());
      case CODE_BLOCK -> FENCE + "\n" + apart(styled.text(), "``(?=`)") + "\n" + FENCE;
    };
  }

  /** Marks must touch the words that they style. */
  private static String wrap(String mark, String words) {
    Matcher parts = PADDED.matcher(words);
    return parts.matches() && !parts.group(2).isEmpty()
        ? parts.group(1) + mark + Escapes.escape(parts.group(2)) + mark + parts.group(3)
        : words;
  }

  /** Two backticks hold single ones; a blank keeps those at the ends from the marks. */
  private static String code(String words) {
    if (!words.contains("`")) {
      return "`" + words + "`";
    }
    String left = words.stripLeading().startsWith("`") ? " " : "";
    String right = words.stripTrailing().endsWith("`") ? " " : "";
    return "``" + left + apart(words, "`(?=`)") + right + "``";
  }

  private static String apart(String words, String marks) {
    return words.replaceAll(marks, "$0" + APART);
  }
}
