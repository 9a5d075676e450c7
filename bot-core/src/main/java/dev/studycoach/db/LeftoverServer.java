package dev.studycoach.db;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server that outlived its coach. The caller holds the lock of the data folder, so nobody needs
 * that server any more, nor anything else that runs from the folder's own copy of PostgreSQL.
 */
record LeftoverServer(DatabaseFiles files) {
  private static final Logger LOG = LoggerFactory.getLogger(LeftoverServer.class);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration AFTER_KILL = Duration.ofSeconds(10);

  /** Stops the server if there is one, and returns when its files are free. */
  void stop() {
    try {
      Optional<ProcessHandle> process = processId().flatMap(ProcessHandle::of);
      if (process.isPresent()) {
        stop(process.get().info());
      }
      killTheRest();
    } catch (IOException | ExecutionException | TimeoutException e) {
      throw stillRunning(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw stillRunning(e);
    }
  }

  private void stop(ProcessHandle.Info process) throws IOException, InterruptedException {
    if (isOurs(process)) {
      stopGently(control(process.command().orElseThrow()));
    } else {
      // The number now belongs to somebody else, which would keep PostgreSQL from starting.
      Files.deleteIfExists(pidFile());
    }
  }

  private Path pidFile() {
    return files.database().resolve("postmaster.pid");
  }

  private Optional<Long> processId() throws IOException {
    try {
      return Files.readAllLines(pidFile()).stream()
          .limit(1)
          .map(String::strip)
          .filter(line -> line.matches("\\d{1,18}"))
          .map(Long::valueOf)
          .findFirst();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private boolean isOurs(ProcessHandle.Info process) {
    return process.command().map(LeftoverServer::isPostgres).orElse(false)
        && process.arguments().map(this::namesOurFolder).orElse(true);
  }

  private static boolean isPostgres(String command) {
    return command.matches(".*[/\\\\]postgres(\\.exe)?( \\(deleted\\))?");
  }

  private boolean namesOurFolder(String[] arguments) {
    return Arrays.stream(arguments).anyMatch(this::isOurFolder);
  }

  private boolean isOurFolder(String argument) {
    try {
      return argument.equals(files.database().toString())
          || Files.isSameFile(Path.of(argument), files.database());
    } catch (IOException | IllegalArgumentException e) {
      return false; // an option, not a path
    }
  }

  private void stopGently(Path control) throws IOException, InterruptedException {
    if (!Files.isExecutable(control)) {
      return;
    }
    LOG.info("Stopping the database server in {} that is still running", files.database());
    new ProcessBuilder(Stream.concat(asNobody(), stopWords(control)).toList())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  private static Path control(String postgres) {
    Path program = Path.of(postgres);
    String name = postgres.endsWith(".exe") ? "pg_ctl.exe" : "pg_ctl";
    return program.resolveSibling(name);
  }

  // PostgreSQL refuses to run as root; the embedded server is started in the same way.
  private static Stream<String> asNobody() {
    return LinuxUtils.isUnshareAvailable() ? Stream.of("unshare", "-U") : Stream.empty();
  }

  private Stream<String> stopWords(Path control) {
    String seconds = Long.toString(PATIENCE.toSeconds());
    return Stream.of(
        control.toString(),
        "stop",
        "-D",
        files.database().toString(),
        "-m",
        "fast",
        "-w",
        "-t",
        seconds);
  }

  // What is left now did not stop in time, or has not yet got as far as the file with its number,
  // or is still making the first database.
  private void killTheRest() throws InterruptedException, ExecutionException, TimeoutException {
    List<ProcessHandle> rest = ProcessHandle.allProcesses().filter(this::runsFromHere).toList();
    rest.forEach(ProcessHandle::destroyForcibly);
    CompletableFuture.allOf(
            rest.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new))
        .get(AFTER_KILL.toMillis(), TimeUnit.MILLISECONDS);
  }

  private boolean runsFromHere(ProcessHandle process) {
    return process.info().command().filter(this::isOneOfOurs).isPresent();
  }

  private boolean isOneOfOurs(String command) {
    return command.startsWith(files.server() + File.separator);
  }

  private DatabaseException stillRunning(Exception cause) {
    return new DatabaseException(
        "An earlier coach left its database server running on "
            + files.database()
            + " and it does not stop; end that process (its number is the first line of "
            + pidFile()
            + ") and start again.",
        cause);
  }
}
