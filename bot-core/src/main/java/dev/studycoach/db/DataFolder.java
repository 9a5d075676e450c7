package dev.studycoach.db;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The folder with the coach's data, held so that no second coach can use it meanwhile. */
final class DataFolder implements AutoCloseable {
  // Closing any channel of a file ends the locks of the whole process on it (POSIX), so a second
  // coach in this process must be turned away before it opens the file.
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path path;
  private final FileChannel lock;

  private DataFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /** Creates the folder where needed and keeps every other coach out until {@link #close}. */
  static DataFolder hold(Path wanted) {
    Path path = create(wanted);
    if (!HELD.add(path)) {
      throw new DataInUseException(path);
    }
    try {
      return new DataFolder(path, locked(path));
    } catch (DatabaseException e) {
      HELD.remove(path);
      throw e;
    }
  }

  private static Path create(Path wanted) {
    try {
      return Files.isDirectory(wanted)
          ? wanted.toRealPath()
          : Files.createDirectories(wanted).toRealPath();
    } catch (IOException e) {
      throw unusable(wanted, e);
    }
  }

  private static FileChannel locked(Path path) {
    try {
      FileChannel channel = FileChannel.open(path.resolve("coach.lock"), CREATE, WRITE);
      if (channel.tryLock() != null) {
        return channel;
      }
      channel.close();
    } catch (IOException e) {
      throw unusable(path, e);
    }
    throw new DataInUseException(path);
  }

  static DatabaseException unusable(Path path, IOException cause) {
    return new DatabaseException(
        "The coach cannot use "
            + path
            + " as its data folder; check that it is a folder, that this user may write there and"
            + " that the disk is not full.",
        cause);
  }

  Path path() {
    return path;
  }

  @Override
  public void close() {
    if (!lock.isOpen()) {
      return;
    }
    try {
      lock.close();
    } catch (IOException e) {
      throw unusable(path, e);
    } finally {
      HELD.remove(path);
    }
  }
}
