package dev.studycoach.chat;

import java.net.URI;
import java.time.Instant;

/** A stretch of text of one kind. */
public sealed interface Span {
  /** The words alone, for a reader without styles, links or clocks. */
  String plain();

  enum Style {
    PLAIN,
    BOLD,
    ITALIC,
    CODE,
    CODE_BLOCK
  }

  /** Words in one style. */
  record Styled(String text, Style style) implements Span {
    @Override
    public String plain() {
      return text;
    }
  }

  /** Words that lead to a web page, and to nothing else. */
  record Link(String label, URI url) implements Span {
    public Link {
      if (!"https".equals(url.getScheme()) && !"http".equals(url.getScheme())) {
        throw new IllegalArgumentException("not a web page: " + url);
      }
    }

    @Override
    public String plain() {
      return label.equals(url.toString()) ? label : label + " (" + url + ")";
    }
  }

  /** A person by the platform's id; the name is for readers who cannot see mentions. */
  record Mention(String userId, String name) implements Span {
    @Override
    public String plain() {
      return "@" + name;
    }
  }

  /** The people with a role, by the platform's id; to name a role calls nobody. */
  record Role(String id) implements Span {
    @Override
    public String plain() {
      return "@" + id;
    }
  }

  /** A channel by the platform's id. */
  record ChannelLink(String id) implements Span {
    @Override
    public String plain() {
      return "#" + id;
    }
  }

  /**
   * A point in time, shown in the reader's own zone where the platform can, else as {@code words}.
   */
  record Moment(Instant at, String words) implements Span {
    @Override
    public String plain() {
      return words;
    }
  }
}
