package dev.studycoach;

import dev.studycoach.db.Database;

/**
 * An open database and the server under it, if it is ours.
 *
 * @param embedded whether no other process can use it
 */
record Store(Database database, Runnable server, boolean embedded) implements AutoCloseable {
  @Override
  public void close() {
    database.close();
    server.run();
  }
}
