package dev.studycoach.chat;

import dev.studycoach.chat.Span.Style;
import dev.studycoach.chat.Span.Styled;
import java.util.ArrayList;
import java.util.List;

/** Spans brought into the one form in which platforms can render each by itself. */
final class Spans {
  private Spans() {}

  /** Without empty spans, and with neighbours in one style made one. */
  static List<Span> joined(List<Span> spans) {
    List<Span> all = new ArrayList<>();
    for (Span span : spans) {
      Span next = plainIfBlank(span);
      if (!(next instanceof Styled styled)) {
        all.add(next);
      } else if (!styled.text().isEmpty()) {
        append(all, styled);
      }
    }
    return List.copyOf(all);
  }

  /** Nobody sees the style of a blank. */
  private static Span plainIfBlank(Span span) {
    return span instanceof Styled styled && styled.text().isBlank()
        ? new Styled(styled.text(), Style.PLAIN)
        : span;
  }

  private static void append(List<Span> all, Styled next) {
    int last = all.size() - 1;
    if (last >= 0 && all.get(last) instanceof Styled before && before.style() == next.style()) {
      all.set(last, new Styled(before.text() + seam(before) + next.text(), next.style()));
    } else {
      all.add(next);
    }
  }

  private static String seam(Styled before) {
    return before.style() == Style.CODE_BLOCK && !before.text().endsWith("\n") ? "\n" : "";
  }
}
