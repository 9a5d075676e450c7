package dev.studycoach.routing;

import dev.studycoach.chat.Span;
import dev.studycoach.chat.Text;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How commands are written on a platform where one command stands for all. */
public final class Spelling {
  private final Pattern commands;
  private final String command;

  /**
   * @param command stands for all, such as {@code /coach}
   */
  public Spelling(String command, List<CommandSpec> commands) {
    String names =
        commands.stream().map(CommandSpec::name).distinct().collect(Collectors.joining("|"));
    this.commands = Pattern.compile("(?<![\\w/])/(?=(" + names + ")\\b(?![/.]\\w))");
    this.command = command;
  }

  /** The same words, with commands as they are typed there: {@code /coach streak}. */
  public String written(String words) {
    return commands.matcher(words).replaceAll(Matcher.quoteReplacement(command + " "));
  }

  /** The same text, with commands as they are typed there; code blocks stay as they are. */
  public Text written(Text text) {
    return new Text(text.spans().stream().map(this::written).toList());
  }

  private Span written(Span span) {
    return span instanceof Span.Styled styled && styled.style() != Span.Style.CODE_BLOCK
        ? new Span.Styled(written(styled.text()), styled.style())
        : span;
  }

  /** What somebody typed, without the command that stands for all. */
  public static String read(String command, String words) {
    return words.strip().replaceFirst("^" + Pattern.quote(command) + "\\s*", "");
  }
}
