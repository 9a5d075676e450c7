package dev.studycoach.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/**
 * A throw-away server in memory where there is room, since tests make and drop many databases, each
 * of hundreds of files.
 */
final class TestServer {
  private static final Path MEMORY = Path.of("/dev/shm");
  private static final long ROOM = 2L << 30;

  private TestServer() {}

  static EmbeddedServer start() throws IOException {
    return hasRoom() ? inMemory(MEMORY.resolve("study-coach-tests")) : EmbeddedServer.temporary();
  }

  private static boolean hasRoom() throws IOException {
    return Files.isWritable(MEMORY) && Files.getFileStore(MEMORY).getUsableSpace() > ROOM;
  }

  /** Each JVM has a folder named by its number; what a killed one left is cleared away. */
  private static EmbeddedServer inMemory(Path parent) throws IOException {
    Files.createDirectories(parent);
    leftovers(parent).forEach(folder -> FileUtils.deleteQuietly(folder.toFile()));
    return EmbeddedServer.temporary(
        Files.createDirectory(parent.resolve(Long.toString(ProcessHandle.current().pid()))));
  }

  private static List<Path> leftovers(Path parent) throws IOException {
    try (Stream<Path> folders = Files.list(parent)) {
      return folders.filter(TestServer::isLeft).toList();
    }
  }

  private static boolean isLeft(Path folder) {
    return ProcessHandle.of(Long.parseLong(folder.getFileName().toString()))
        .filter(owner -> !owner.equals(ProcessHandle.current()))
        .isEmpty();
  }
}
