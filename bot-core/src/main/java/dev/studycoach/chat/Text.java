package dev.studycoach.chat;

import dev.studycoach.chat.Span.ChannelLink;
import dev.studycoach.chat.Span.Link;
import dev.studycoach.chat.Span.Moment;
import dev.studycoach.chat.Span.Style;
import dev.studycoach.chat.Span.Styled;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Styled text that each platform renders in its own way. What a person typed enters through {@link
 * #of} and stays plain, so it can neither ping nor format.
 */
public record Text(List<Span> spans) {
  public static final Text EMPTY = new Text(List.of());

  public Text {
    spans = Spans.joined(spans);
  }

  public static Text of(String words) {
    return EMPTY.plus(words);
  }

  public Text plus(Text other) {
    List<Span> joined = new ArrayList<>(spans);
    joined.addAll(other.spans);
    return new Text(joined);
  }

  public Text plus(Span span) {
    return plus(new Text(List.of(span)));
  }

  public Text plus(String words) {
    return words.isEmpty() ? this : plus(new Styled(words, Style.PLAIN));
  }

  public Text bold(String words) {
    return plus(new Styled(words, Style.BOLD));
  }

  public Text italic(String words) {
    return plus(new Styled(words, Style.ITALIC));
  }

  public Text code(String words) {
    return plus(new Styled(words, Style.CODE));
  }

  public Text link(String label, URI url) {
    return plus(new Link(label, url));
  }

  public Text role(String id) {
    return plus(new Span.Role(id));
  }

  public Text channel(String id) {
    return plus(new ChannelLink(id));
  }

  public Text moment(Instant at, String words) {
    return plus(new Moment(at, words));
  }

  /** Goes on in a new line. */
  public Text line() {
    return plus("\n");
  }

  /** Goes on after an empty line. */
  public Text gap() {
    return plus("\n\n");
  }

  public boolean isEmpty() {
    return spans.isEmpty();
  }

  /** The words alone. */
  public String plain() {
    return spans.stream().map(Span::plain).collect(Collectors.joining());
  }
}
