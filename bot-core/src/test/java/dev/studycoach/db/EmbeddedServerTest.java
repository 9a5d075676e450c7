package dev.studycoach.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTest {
  private static Path data;

  @BeforeAll
  static void aFirstStartMakesTheFolder(@TempDir Path parent) throws IOException {
    data = parent.toRealPath().resolve("the coach's data").resolve("here");
    try (EmbeddedServer server = EmbeddedServer.start(data)) {
      Notes.write(server, "first");
    }
  }

  @Test
  void theDataIsThereAfterTheNextStart() {
    try (EmbeddedServer server = EmbeddedServer.start(data)) {
      assertThat(Notes.read(server)).contains("first");
    }
  }

  @Test
  void everyCommitReachesTheDisk() {
    try (EmbeddedServer server = EmbeddedServer.start(data)) {
      assertThat(show(server, "fsync", "synchronous_commit", "full_page_writes"))
          .containsOnly("on");
    }
  }

  @Test
  void textIsUnicodeAndSortsTheSameEverywhere() {
    try (EmbeddedServer server = EmbeddedServer.start(data)) {
      assertThat(show(server, "server_encoding")).containsExactly("UTF8");
      assertThat(Notes.query(server, "SELECT lower('ÄÉ')")).containsExactly("äé");
    }
  }

  @Test
  void onlyThisMachineCanReachTheServerAndNothingOfItLiesInTheTemporaryFolder() {
    try (EmbeddedServer server = EmbeddedServer.start(data)) {
      assertThat(show(server, "listen_addresses")).containsExactly("localhost");
      assertThat(show(server, "unix_socket_directories")).containsExactly("");
      assertThat(ProcessHandle.allProcesses().flatMap(p -> p.info().command().stream()))
          .anyMatch(command -> Path.of(command).startsWith(data.resolve("server")));
    }
  }

  @Test
  void aSecondCoachInTheSameProcessIsTurnedAway() {
    try (EmbeddedServer server = EmbeddedServer.start(data)) {
      assertThatThrownBy(() -> EmbeddedServer.start(data.resolve("../here")))
          .isInstanceOf(DataInUseException.class)
          .hasMessageContaining(data.toString());
      assertThat(Notes.read(server)).contains("first");
    }
  }

  @Test
  void aKilledCoachKeepsOthersOutWhileItLivesAndLosesNothingWhenItDies() throws Exception {
    Process coach = startInItsOwnProcess("written before the kill");
    try {
      assertThatThrownBy(() -> EmbeddedServer.start(data)).isInstanceOf(DataInUseException.class);
    } finally {
      coach.destroyForcibly().waitFor();
    }
    assertThat(data.resolve("database/postmaster.pid")).exists();
    try (EmbeddedServer server = EmbeddedServer.start(data)) {
      assertThat(Notes.read(server)).contains("first", "written before the kill");
    }
  }

  private static Process startInItsOwnProcess(String note) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classPath = System.getProperty("java.class.path");
    String name = CoachToKill.class.getName();
    Process coach =
        new ProcessBuilder(java, "-cp", classPath, name, data.toString(), note)
            .redirectErrorStream(true)
            .start();
    BufferedReader output =
        new BufferedReader(new InputStreamReader(coach.getInputStream(), StandardCharsets.UTF_8));
    assertThat(output.lines().anyMatch(CoachToKill.READY::equals)).isTrue();
    return coach;
  }

  @Test
  void theNumberOfAForeignProcessInTheServersFileDoesNoHarm() throws IOException {
    long foreign = ProcessHandle.current().pid();
    Files.writeString(data.resolve("database/postmaster.pid"), foreign + "\n" + data + "\n");
    try (EmbeddedServer server = EmbeddedServer.start(data)) {
      assertThat(Notes.read(server)).contains("first");
    }
  }

  @Test
  void halfUnpackedProgramsAreUnpackedAgain() throws IOException {
    try (Stream<Path> files = Files.walk(data.resolve("server"))) {
      for (Path file : files.filter(EmbeddedServerTest::isNewest).toList()) {
        Files.delete(file);
      }
    }
    try (EmbeddedServer server = EmbeddedServer.start(data)) {
      assertThat(Notes.read(server)).contains("first");
    }
  }

  // The library writes .exists last; without it a truncated program may be lying there.
  private static boolean isNewest(Path file) {
    return file.endsWith(".exists") || file.endsWith("bin/postgres");
  }

  @Test
  void dataOfAnotherMajorVersionIsNotTouchedAndBothVersionsAreNamed() throws IOException {
    Path version = data.resolve("database/PG_VERSION");
    String ours = Files.readString(version);
    Files.writeString(version, "9\n");
    try {
      assertThatThrownBy(() -> EmbeddedServer.start(data))
          .isInstanceOf(DatabaseException.class)
          .hasMessageContainingAll("PostgreSQL 9 ", "PostgreSQL " + ours.strip());
    } finally {
      Files.writeString(version, ours);
    }
  }

  @Test
  void aDatabaseOnlyHalfMadeIsMadeAgain(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("database/base"));
    Files.writeString(folder.resolve("database/PG_VERSION"), "18\n");
    Files.writeString(folder.resolve("database.unfinished"), "");
    assertThatANoteCanBeWritten(folder);
    assertThat(folder.resolve("database.unfinished")).doesNotExist();
  }

  @Test
  void anIncompleteDatabaseIsKeptAsideAndANewOneMade(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("database"));
    Files.writeString(folder.resolve("database/somebody's file"), "precious");
    assertThatANoteCanBeWritten(folder);
    assertThat(folder.resolve("database.incomplete-1/somebody's file")).hasContent("precious");
  }

  private static void assertThatANoteCanBeWritten(Path folder) {
    try (EmbeddedServer server = EmbeddedServer.start(folder)) {
      Notes.write(server, "new");
      assertThat(Notes.read(server)).containsExactly("new");
    }
  }

  @Test
  void aFileInPlaceOfTheFolderIsNamed(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThatThrownBy(() -> EmbeddedServer.start(file))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining(file.toString());
  }

  @Test
  void closingTwiceLeavesTheNextServerAlone() {
    EmbeddedServer first = EmbeddedServer.start(data);
    first.close();
    try (EmbeddedServer second = EmbeddedServer.start(data)) {
      first.close();
      assertThat(Notes.read(second)).contains("first");
    }
  }

  private static List<String> show(EmbeddedServer server, String... settings) {
    return Stream.of(settings)
        .flatMap(setting -> Notes.query(server, "SHOW " + setting).stream())
        .toList();
  }
}
