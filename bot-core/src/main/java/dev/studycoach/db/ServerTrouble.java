package dev.studycoach.db;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Turns the embedded server's refusals into a sentence for the operator. */
final class ServerTrouble {
  private ServerTrouble() {}

  static DatabaseException explain(Throwable failure, Path data) {
    if (isMissingBuild(failure)) {
      return new DatabaseException(
          "There is no built-in database for this machine (%s %s); set STUDY_COACH_DATABASE_URL to a PostgreSQL of your own."
              .formatted(System.getProperty("os.name"), System.getProperty("os.arch")),
          failure);
    }
    return new DatabaseException(
        "The built-in database in "
            + data
            + " did not start; the log says why, often it is a full disk.",
        failure);
  }

  // Unknown systems have no archive; on Alpine the archive is there but cannot be executed.
  private static boolean isMissingBuild(Throwable failure) {
    return Stream.iterate(failure, e -> e != null, Throwable::getCause)
        .anyMatch(
            e ->
                e instanceof UnsupportedOperationException
                    || says(e, "Missing embedded postgres binaries")
                    || (e instanceof IOException && says(e, "Cannot run program")));
  }

  private static boolean says(Throwable failure, String words) {
    String message = failure.getMessage();
    return message != null && message.contains(words);
  }
}
