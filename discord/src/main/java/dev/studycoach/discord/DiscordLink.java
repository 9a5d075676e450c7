package dev.studycoach.discord;

import dev.studycoach.chat.Span.Link;

/** Words that lead to a page, in the ways in which Discord lets them. */
final class DiscordLink {
  private DiscordLink() {}

  /** Discord hides no address behind words that look like another. */
  static String render(Link link) {
    String url = "<" + url(link) + ">";
    String label = link.label().strip();
    if (label.isEmpty() || label.equals(link.url().toString())) {
      return url;
    }
    return label.contains("://")
        ? DiscordMarkdown.escape(label) + " (" + url + ")"
        : "[" + DiscordMarkdown.escape(rounded(label)) + "](" + url + ")";
  }

  /** A bracket in the address could end the link. */
  private static String url(Link link) {
    return link.url().toString().replace("(", "%28").replace(")", "%29");
  }

  /** One square bracket alone, even escaped, and Discord shows the link as it is written. */
  private static String rounded(String label) {
    return label.replace('[', '(').replace(']', ')');
  }
}
