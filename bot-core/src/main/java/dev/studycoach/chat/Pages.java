package dev.studycoach.chat;

import dev.studycoach.chat.Span.Style;
import dev.studycoach.chat.Span.Styled;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A text on as many pages as it needs, because a platform's escapes and marks can make it longer
 * than what fits at one place. Cut after a line if possible, else after a word.
 */
public final class Pages {
  private static final String MORE = "…";
  private static final Pattern WORD = Pattern.compile("\\S{1,30}\\s*|\\s+");
  private static final Pattern LINE = Pattern.compile("[^\\n]{1,1000}\\n?|\\n");

  private final int most;
  private final Function<Text, String> render;

  private Pages(int most, Function<Text, String> render) {
    this.most = most;
    this.render = render;
  }

  /**
   * The pages, rendered; none if there is nothing to see.
   *
   * @param most characters on a page, at least 2000
   */
  public static List<String> of(Text text, int most, Function<Text, String> render) {
    String whole = render.apply(text).strip();
    return whole.length() <= most
        ? Stream.of(whole).filter(page -> !page.isEmpty()).toList()
        : new Pages(most, render).cut(pieces(text));
  }

  /**
   * The same for a place that has room for no more: one page if that holds it, else pages of equal
   * size, of which the last ends with … if not all of the text fits.
   *
   * @param most characters on a page, at least 2000
   * @param all characters on all pages together
   */
  public static List<String> within(Text text, int most, int all, Function<Text, String> render) {
    List<String> whole = of(text, most, render);
    int count = (all + most - 1) / most;
    return whole.size() <= 1 ? whole : first(count, of(text, all / count - MORE.length(), render));
  }

  private static List<String> first(int count, List<String> pages) {
    if (pages.size() <= count) {
      return pages;
    }
    List<String> first = new ArrayList<>(pages.subList(0, count));
    first.set(count - 1, first.get(count - 1) + MORE);
    return first;
  }

  private List<String> cut(List<Span> pieces) {
    List<String> pages = new ArrayList<>();
    List<Span> rest = pieces;
    while (!rest.isEmpty()) {
      int end = end(rest);
      String page = rendered(rest, end);
      if (!page.isBlank()) {
        pages.add(page.strip());
      }
      rest = rest.subList(end, rest.size());
    }
    return pages;
  }

  /** After the last line that fits, if the page is half full then; else after the last word. */
  private int end(List<Span> pieces) {
    int fitting = fitting(pieces);
    for (int i = fitting; i > fitting / 2 && fitting < pieces.size(); i--) {
      if (pieces.get(i - 1).plain().contains("\n")) {
        return i;
      }
    }
    return fitting;
  }

  /** How many of the pieces fit on a page. */
  private int fitting(List<Span> pieces) {
    int low = 1;
    int high = pieces.size();
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (rendered(pieces, middle).length() <= most) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  private String rendered(List<Span> pieces, int count) {
    return render.apply(new Text(pieces.subList(0, count)));
  }

  private static List<Span> pieces(Text text) {
    return text.spans().stream().flatMap(Pages::pieces).toList();
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
