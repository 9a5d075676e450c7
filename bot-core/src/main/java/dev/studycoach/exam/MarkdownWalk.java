package dev.studycoach.exam;

import dev.studycoach.chat.Span;
import dev.studycoach.chat.Span.Style;
import dev.studycoach.chat.Span.Styled;
import dev.studycoach.chat.Text;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.jspecify.annotations.Nullable;

/**
 * Collects spans while somebody walks through a CommonMark document, entering and leaving nodes.
 */
final class MarkdownWalk {
  private final List<Span> spans = new ArrayList<>();
  private final Deque<Style> styles = new ArrayDeque<>(List.of(Style.PLAIN));
  private @Nullable StringBuilder label;
  private String gap = "";

  Text text() {
    return new Text(spans);
  }

  void enter(Node node) {
    if (node instanceof Block block) {
      begin(block);
    } else if (node instanceof Emphasis) {
      styles.push(Style.ITALIC);
    } else if (node instanceof StrongEmphasis) {
      styles.push(Style.BOLD);
    } else if (node instanceof Link link && url(link).isPresent()) {
      label = new StringBuilder();
    } else {
      inline(node);
    }
  }

  void leave(Node node) {
    if (node instanceof Emphasis || node instanceof StrongEmphasis) {
      styles.pop();
    } else if (node instanceof Link link) {
      url(link).ifPresent(this::link);
    }
  }

  /** Blocks are set apart by an empty line, the items of a list by a new line. */
  private void begin(Block block) {
    if (!spans.isEmpty() && !(block instanceof Document)) {
      gap = block.getParent() instanceof ListItem || block instanceof ListItem ? "\n" : "\n\n";
    }
    if (block instanceof FencedCodeBlock code) {
      add(code.getLiteral().stripTrailing(), Style.CODE_BLOCK);
    } else if (block instanceof IndentedCodeBlock code) {
      add(code.getLiteral().stripTrailing(), Style.CODE_BLOCK);
    } else if (block instanceof HtmlBlock html) {
      add(html.getLiteral(), Style.PLAIN);
    }
  }

  private void inline(Node node) {
    if (node instanceof org.commonmark.node.Text words) {
      add(words.getLiteral(), style());
    } else if (node instanceof Code code) {
      add(code.getLiteral(), Style.CODE);
    } else if (node instanceof HtmlInline html) {
      add(html.getLiteral(), style());
    } else if (node instanceof SoftLineBreak) {
      add(" ", style());
    } else if (node instanceof HardLineBreak) {
      add("\n", style());
    }
  }

  private Style style() {
    return styles.getFirst();
  }

  private void add(String words, Style style) {
    if (label != null) {
      label.append(words);
    } else if (!words.isEmpty()) {
      flushGap();
      append(words, style);
    }
  }

  private void flushGap() {
    if (!gap.isEmpty()) {
      append(gap, Style.PLAIN);
      gap = "";
    }
  }

  /** Joins words to the span before them when it has the same style. */
  private void append(String words, Style style) {
    int last = spans.size() - 1;
    boolean joins = style != Style.CODE && style != Style.CODE_BLOCK && last >= 0;
    if (joins && spans.get(last) instanceof Styled before && before.style() == style) {
      spans.set(last, new Styled(before.text() + words, style));
    } else {
      spans.add(new Styled(words, style));
    }
  }

  private void link(URI url) {
    String words = label == null || label.isEmpty() ? url.toString() : label.toString();
    label = null;
    flushGap();
    spans.add(new Span.Link(words, url));
  }

  private static Optional<URI> url(Link link) {
    try {
      URI url = new URI(link.getDestination());
      boolean web = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
      return web && url.getHost() != null ? Optional.of(url) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
