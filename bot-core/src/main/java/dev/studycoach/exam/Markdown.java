package dev.studycoach.exam;

import dev.studycoach.chat.Text;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Turns the CommonMark of packs into neutral text. */
public final class Markdown {
  private static final Parser PARSER = Parser.builder().build();

  private Markdown() {}

  /**
   * Paragraphs, bold, italic, code, code blocks and http(s) links; of anything else (headings,
   * lists, images) the plain words. HTML and mentions stay the characters that they are. Words in
   * several styles get the innermost.
   */
  public static Text text(String commonMark) {
    MarkdownWalk walk = new MarkdownWalk();
    Node node = PARSER.parse(commonMark);
    while (node != null) {
      walk.enter(node);
      node = node.getFirstChild() != null ? node.getFirstChild() : next(node, walk);
    }
    return walk.text();
  }

  /** A loop and no recursion, so that deep nesting cannot exhaust the stack. */
  private static @Nullable Node next(Node leaf, MarkdownWalk walk) {
    Node node = leaf;
    walk.leave(node);
    while (node.getNext() == null) {
      node = node.getParent();
      if (node == null) {
        return null;
      }
      walk.leave(node);
    }
    return node.getNext();
  }
}
