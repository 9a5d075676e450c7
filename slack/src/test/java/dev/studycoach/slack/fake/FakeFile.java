package dev.studycoach.slack.fake;

/** A file that was uploaded. */
public final class FakeFile {
  private final String id;
  private final String name;
  private final byte[] bytes;
  private final String altText;
  private final String title;

  FakeFile(String id, String name, byte[] bytes, String altText, String title) {
    this.id = id;
    this.name = name;
    this.bytes = bytes.clone();
    this.altText = altText;
    this.title = title;
  }

  FakeFile with(byte[] content) {
    return new FakeFile(id, name, content, altText, title);
  }

  FakeFile called(String newTitle) {
    return new FakeFile(id, name, bytes, altText, newTitle);
  }

  FakeFile saying(String newAltText) {
    return new FakeFile(id, name, bytes, newAltText, title);
  }

  public String id() {
    return id;
  }

  public String name() {
    return name;
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  /** What those who do not see it hear; may be empty. */
  public String altText() {
    return altText;
  }

  public String title() {
    return title;
  }

  int size() {
    return bytes.length;
  }

  boolean image() {
    return name.matches("(?i).*\\.(png|jpe?g|gif|webp)");
  }

  String type() {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  @Override
  public String toString() {
    return name + " (" + size() + " bytes, " + altText + ")";
  }
}
