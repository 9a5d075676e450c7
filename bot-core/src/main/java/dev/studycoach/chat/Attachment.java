package dev.studycoach.chat;

import java.nio.ByteBuffer;

/** A file that goes with a message; {@code alt} says in words what it holds. */
public record Attachment(String name, String mediaType, ByteBuffer content, String alt) {
  public Attachment {
    Limits.text("file name", name, 100);
    Limits.text("alt text", alt, 1000);
    content = content.asReadOnlyBuffer();
  }

  /** A copy of the content. */
  public byte[] bytes() {
    byte[] copy = new byte[content.remaining()];
    content.duplicate().get(copy);
    return copy;
  }
}
