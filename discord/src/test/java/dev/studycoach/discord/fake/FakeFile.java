package dev.studycoach.discord.fake;

import java.nio.ByteBuffer;

/** A file as it was uploaded; {@code description} is its alt text, empty if there was none. */
public record FakeFile(String name, ByteBuffer content, String description) {
  public FakeFile {
    content = content.asReadOnlyBuffer();
  }

  /** A copy of the content. */
  public byte[] bytes() {
    byte[] copy = new byte[content.remaining()];
    content.duplicate().get(copy);
    return copy;
  }
}
