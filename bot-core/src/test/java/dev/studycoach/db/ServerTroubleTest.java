package dev.studycoach.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ServerTroubleTest {
  private static final Path DATA = Path.of("data");

  static Stream<Throwable> missingBuilds() {
    return Stream.of(
        new IllegalStateException("Missing embedded postgres binaries"),
        new UnsupportedOperationException("Unknown OS"),
        new IllegalStateException(new IOException("Cannot run program \"initdb\": error=2")));
  }

  @ParameterizedTest
  @MethodSource("missingBuilds")
  void aMachineWithoutABuildIsToldTheSettingThatHelps(Throwable failure) {
    assertThat(ServerTrouble.explain(failure, DATA))
        .hasMessageContaining("STUDY_COACH_DATABASE_URL")
        .hasCause(failure);
  }

  @Test
  void anyOtherFailureNamesTheFolder() {
    assertThat(ServerTrouble.explain(new IOException("Gave up waiting"), DATA))
        .hasMessageContaining("database in data did not start");
  }
}
