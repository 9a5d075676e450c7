package dev.studycoach.discord;

import dev.studycoach.chat.Span.Link;

/** Words that lead to a page, in the ways in which Discord lets them. */
final class DiscordLink {
  private DiscordLink() {}

  /**
   * Discord hides no address behind words that look like another. A round bracket in the address
   * could end the link; with a lone square bracket in the label, even escaped, it is none.
   */
  static String render(Link link) {
    String url = "<" + link.url().toString().replace("(", "%28").replace(")", "%29") + ">";
    String label = link.label().strip();
    if (label.isEmpty() || label.equals(link.url().toString())) {
      return url;
    }
    return label.contains("://")
        ? "%s (%s)".formatted(DiscordMarkdown.escape(label), url)
        : "[%s](%s)"
            .formatted(DiscordMarkdown.escape(label.replace('[', '(').replace(']', ')')), url);
  }
}
