package dev.studycoach.db;

import org.jspecify.annotations.Nullable;

/** What an operator can mend: the message is one plain sentence that says what to do. */
public class DatabaseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public DatabaseException(String message) {
    this(message, null);
  }

  public DatabaseException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
