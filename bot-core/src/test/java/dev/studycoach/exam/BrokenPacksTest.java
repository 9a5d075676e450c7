package dev.studycoach.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each file in packs/broken has the one fault that its name tells; the report is beside them. */
class BrokenPacksTest {
  private static final Path BROKEN = Path.of("src/test/resources/packs/broken");
  private static final Path REPORT = Path.of("src/test/resources/packs/broken-report.txt");
  private final PackCheck check = PackCheck.of(ExamCatalog.load(), List.of(BROKEN));

  @Test
  void everyFaultIsReportedInItsWordsAndAtItsLine() throws IOException {
    String report = check.report().replace(BROKEN.toString().replace('\\', '/') + "/", "");
    if (Boolean.getBoolean("golden.rewrite")) {
      Files.writeString(REPORT, report);
    }
    assertThat(report).isEqualTo(Files.readString(REPORT));
  }

  @Test
  void noBrokenFileGoesUnnoticed() throws IOException {
    Set<String> found =
        check.problems().stream().map(Problem::file).collect(Collectors.toCollection(TreeSet::new));
    try (var files = Files.list(BROKEN)) {
      assertThat(files.map(file -> file.toString().replace('\\', '/')))
          .containsExactlyInAnyOrderElementsOf(found);
    }
  }

  @Test
  void brokenPacksAreNotOk() {
    assertThat(check.ok()).isFalse();
  }
}
