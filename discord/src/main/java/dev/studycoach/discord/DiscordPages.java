package dev.studycoach.discord;

import dev.studycoach.chat.Span;
import dev.studycoach.chat.Span.Style;
import dev.studycoach.chat.Span.Styled;
import dev.studycoach.chat.Text;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.dv8tion.jda.api.entities.MessageEmbed;

/**
 * A text on as few cards as it needs. Escapes can make it longer than one card; it is cut between
 * words and never inside an escape, a style or a link.
 */
final class DiscordPages {
  private static final int CARD = MessageEmbed.DESCRIPTION_MAX_LENGTH;

  private static final Pattern WORD = Pattern.compile("\\S{1,30}\\s*|\\s+");
  private static final Pattern LINE = Pattern.compile("[^\\n]{1,1000}\\n?|\\n");

  private DiscordPages() {}

  /**
   * None if there is nothing to see, else one or two.
   *
   * @param most characters on both together; what does not fit is left out
   */
  static List<String> of(Text text, int most) {
    String whole = DiscordMarkdown.render(text).strip();
    if (whole.length() <= CARD) {
      return Stream.of(whole).filter(page -> !page.isEmpty()).toList();
    }
    List<Span> pieces = pieces(text);
    int cut = cut(pieces, most);
    String first = render(pieces, cut);
    String rest = shortened(pieces.subList(cut, pieces.size()), room(first, most));
    return Stream.of(first, rest).filter(page -> !page.isBlank()).toList();
  }

  /** As much of it as fits into {@code most} characters. */
  static String shortened(String words, int most) {
    return shortened(pieces(Text.of(words)), most);
  }

  private static String shortened(List<Span> pieces, int most) {
    String all = render(pieces).strip();
    return all.length() <= most
        ? all
        : render(pieces.subList(0, fitting(pieces, most - 1))).strip() + "…";
  }

  private static int room(String first, int most) {
    return Math.min(CARD, most - first.length());
  }

  /** After the last line that fits on the first card, unless the second has no room for so much. */
  private static int cut(List<Span> pieces, int most) {
    int latest = fitting(pieces, CARD);
    return IntStream.iterate(latest, i -> i > 0, i -> i - 1)
        .filter(i -> pieces.get(i - 1).plain().contains("\n"))
        .limit(1)
        .filter(i -> fits(pieces.subList(i, pieces.size()), room(render(pieces, i), most)))
        .findFirst()
        .orElse(latest);
  }

  private static boolean fits(List<Span> pieces, int most) {
    return render(pieces).length() <= most;
  }

  /** How many of the pieces fit into that many characters. */
  private static int fitting(List<Span> pieces, int most) {
    int low = 0;
    int high = pieces.size();
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (render(pieces, middle).length() <= most) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  private static String render(List<Span> pieces, int count) {
    return render(pieces.subList(0, count));
  }

  private static String render(List<Span> pieces) {
    return DiscordMarkdown.render(pieces);
  }

  private static List<Span> pieces(Text text) {
    return text.spans().stream().flatMap(DiscordPages::pieces).toList();
  }

  private static Stream<Span> pieces(Span span) {
    return span instanceof Styled styled ? pieces(styled) : Stream.of(span);
  }

  private static Stream<Span> pieces(Styled styled) {
    Pattern unit = styled.style() == Style.CODE_BLOCK ? LINE : WORD;
    return unit.matcher(styled.text())
        .results()
        .map(MatchResult::group)
        .map(part -> new Styled(part, styled.style()));
  }
}
