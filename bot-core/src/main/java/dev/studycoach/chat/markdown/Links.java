package dev.studycoach.chat.markdown;

import dev.studycoach.chat.Span.Link;

/** Words that lead to a page, in the ways in which Markdown lets them. */
final class Links {
  private Links() {}

  /**
   * No address is hidden behind words that look like another. A round bracket in the address could
   * end the link; with a lone square bracket in the label, even escaped, it is none.
   */
  static String render(Link link) {
    String url = "<" + link.url().toString().replace("(", "%28").replace(")", "%29") + ">";
    String label = link.label().strip();
    if (label.isEmpty() || label.equals(link.url().toString())) {
      return url;
    }
    return label.contains("://")
        ? "%s (%s)".formatted(Escapes.escape(label), url)
        : "[%s](%s)".formatted(Escapes.escape(label.replace('[', '(').replace(']', ')')), url);
  }
}
