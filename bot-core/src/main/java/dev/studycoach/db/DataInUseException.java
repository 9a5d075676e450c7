package dev.studycoach.db;

import java.nio.file.Path;

/** Two coaches on one data folder would destroy it, so the second one is told and stops. */
public final class DataInUseException extends DatabaseException {
  private static final long serialVersionUID = 1L;

  DataInUseException(Path folder) {
    super(
        "Another coach is already running on the data in "
            + folder
            + "; stop that one first, or give this one a data folder of its own.");
  }
}
