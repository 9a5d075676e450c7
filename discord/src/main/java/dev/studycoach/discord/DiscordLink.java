package dev.studycoach.discord;

import dev.studycoach.chat.Span.Link;
import java.util.Locale;
import java.util.Set;

/** Words that lead to a page, in the ways in which Discord lets them. */
final class DiscordLink {
  private static final Set<String> OPENED = Set.of("http", "https");

  private DiscordLink() {}

  /** Discord opens pages only, and hides no address behind words that look like another. */
  static String render(Link link) {
    if (link.url().getScheme() == null || !OPENED.contains(scheme(link))) {
      return DiscordMarkdown.escape(link.plain());
    }
    String url = "<" + url(link) + ">";
    String label = link.label().strip();
    if (label.isEmpty() || label.equals(link.url().toString())) {
      return url;
    }
    return label.contains("://")
        ? DiscordMarkdown.escape(label) + " (" + url + ")"
        : "[" + DiscordMarkdown.escape(rounded(label)) + "](" + url + ")";
  }

  private static String scheme(Link link) {
    return link.url().getScheme().toLowerCase(Locale.ROOT);
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
