package dev.studycoach.console;

import dev.studycoach.chat.Attachment;
import dev.studycoach.chat.Message;
import dev.studycoach.chat.Span;
import dev.studycoach.chat.Span.Styled;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.text.WordUtils;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** Messages as lines of text, eighty wide. */
final class ConsoleRenderer {
  static final int WIDTH = 80;
  private static final String INDENT = "  ";

  private ConsoleRenderer() {}

  /** A message under a heading that says where it stands and who sees it. */
  static AttributedString render(String heading, Message message, List<Key> keys) {
    AttributedStringBuilder out = new AttributedStringBuilder();
    out.styled(AttributedStyle.DEFAULT.faint(), heading).append("\n");
    if (!message.title().isEmpty()) {
      out.append(INDENT).styled(AttributedStyle.BOLD, message.title()).append("\n");
    }
    message.calls().forEach(role -> out.append(INDENT + "@" + role + "\n"));
    body(message).columnSplitLength(Integer.MAX_VALUE).forEach(l -> out.append(l).append("\n"));
    for (Attachment file : message.attachments()) {
      out.append(INDENT + "file: " + file.name() + " – " + file.alt() + "\n");
    }
    if (!keys.isEmpty()) {
      out.append(controls(keys));
    }
    return out.toAttributedString();
  }

  /** Wraps the plain words, then lays the styles over them again. */
  private static AttributedString body(Message message) {
    AttributedStringBuilder styled = new AttributedStringBuilder();
    message.body().spans().forEach(span -> styled.styled(style(span), span.plain()));
    String wrapped =
        Arrays.stream(styled.toString().stripTrailing().split("\n", -1))
            .map(line -> WordUtils.wrap(line, WIDTH - INDENT.length(), "\n", false))
            .collect(Collectors.joining("\n"));
    return restyle(wrapped, styled);
  }

  private static AttributedString restyle(String wrapped, AttributedStringBuilder styled) {
    AttributedStringBuilder out = new AttributedStringBuilder();
    int source = 0;
    boolean lineStart = true;
    for (int i = 0; i < wrapped.length(); i++) {
      char c = wrapped.charAt(i);
      while (c != '\n' && source < styled.length() && styled.charAt(source) != c) {
        source++;
      }
      if (lineStart && c != '\n') {
        out.append(INDENT);
      }
      lineStart = c == '\n';
      out.styled(
          source < styled.length() ? styled.styleAt(source) : AttributedStyle.DEFAULT, "" + c);
      source++;
    }
    return out.toAttributedString();
  }

  private static AttributedStyle style(Span span) {
    if (!(span instanceof Styled styled)) {
      return AttributedStyle.DEFAULT.underline();
    }
    return switch (styled.style()) {
      case PLAIN -> AttributedStyle.DEFAULT;
      case BOLD -> AttributedStyle.BOLD;
      case ITALIC -> AttributedStyle.DEFAULT.italic();
      case CODE, CODE_BLOCK -> AttributedStyle.DEFAULT.foreground(AttributedStyle.CYAN);
    };
  }

  /** Buttons beside each other; the options of a list below each other. */
  private static String controls(List<Key> keys) {
    String options =
        keys.stream()
            .filter(Key::listed)
            .map(key -> INDENT + key.shown() + "\n")
            .collect(Collectors.joining());
    String buttons =
        keys.stream().filter(key -> !key.listed()).map(Key::shown).collect(Collectors.joining(" "));
    return options + (buttons.isEmpty() ? "" : INDENT + buttons + "\n");
  }
}
