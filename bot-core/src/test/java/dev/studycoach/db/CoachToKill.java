package dev.studycoach.db;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** A coach in a JVM of its own, which a test can kill without warning. */
final class CoachToKill {
  static final String READY = "the note is written";

  private CoachToKill() {}

  public static void main(String[] arguments) throws IOException {
    try (EmbeddedServer server = EmbeddedServer.start(Path.of(arguments[0]))) {
      Notes.write(server, arguments[1]);
      System.out.println(READY);
      System.in.transferTo(OutputStream.nullOutputStream()); // until the test ends
    }
  }
}
