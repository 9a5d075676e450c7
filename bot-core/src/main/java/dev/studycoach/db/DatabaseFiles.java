package dev.studycoach.db;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.SYNC;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What lies in the data folder, and the guarantee that a half-made database is never used. */
record DatabaseFiles(Path folder) {
  private static final Logger LOG = LoggerFactory.getLogger(DatabaseFiles.class);

  Path server() {
    return folder.resolve("server");
  }

  Path database() {
    return folder.resolve("database");
  }

  // Stands from before the first file of a new database until after its last one.
  private Path unfinished() {
    return folder.resolve("database.unfinished");
  }

  /** Clears away what an interrupted first start left, so that the next one begins afresh. */
  void makeReady() {
    try {
      if (Files.exists(unfinished())) {
        delete(database()); // nobody was ever let in, so there is no data
      } else if (!isWhole() && !isEmpty()) {
        moveAside();
      }
      if (!isWhole()) {
        Files.writeString(unfinished(), "", CREATE, WRITE, SYNC);
      }
      Files.deleteIfExists(database().resolve("epg-lock")); // the library's, ours is stricter
    } catch (IOException e) {
      throw DataFolder.unusable(folder, e);
    }
  }

  /** Says that the database is complete and from now on may hold data. */
  void finished() {
    try {
      Files.deleteIfExists(unfinished());
    } catch (IOException e) {
      throw DataFolder.unusable(folder, e);
    }
  }

  private boolean isWhole() {
    return Stream.of("PG_VERSION", "postgresql.conf", "global/pg_control")
        .allMatch(file -> Files.isRegularFile(database().resolve(file)));
  }

  private boolean isEmpty() throws IOException {
    if (Files.notExists(database())) {
      return true;
    }
    try (Stream<Path> children = Files.list(database())) {
      return children.findAny().isEmpty();
    }
  }

  private void moveAside() throws IOException {
    Path aside =
        IntStream.iterate(1, i -> i + 1)
            .mapToObj(i -> folder.resolve("database.incomplete-" + i))
            .filter(Files::notExists)
            .findFirst()
            .orElseThrow();
    Files.move(database(), aside);
    LOG.warn("The database was incomplete; it is kept as {} and a new one is made", aside);
  }

  /** Deletes the directory and all that is in it, if it exists. */
  static void delete(Path directory) throws IOException {
    if (Files.notExists(directory)) {
      return;
    }
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
