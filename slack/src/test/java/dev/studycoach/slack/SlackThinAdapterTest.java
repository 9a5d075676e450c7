package dev.studycoach.slack;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.studycoach.chat.Message;
import dev.studycoach.chat.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The adapter translates, and does nothing else. */
@AnalyzeClasses(
    packages = "dev.studycoach.slack",
    importOptions = ImportOption.DoNotIncludeTests.class)
class SlackThinAdapterTest {
  private static final Path SOURCES = Path.of("src", "main", "java");
  private static final int LONGEST_FILE = 200;
  private static final int MOST_LINES = 1000;

  @ArchTest
  static final ArchRule itKnowsTheCoreByItsPortAlone =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "com.slack..",
              "okhttp3..",
              "org.jspecify..",
              "dev.studycoach.chat..",
              "dev.studycoach.platform..",
              "dev.studycoach.exchange..",
              "dev.studycoach.oauth..",
              "dev.studycoach.routing..",
              "dev.studycoach.web..",
              "dev.studycoach.slack..");

  @ArchTest
  static final ArchRule itHoldsNoSql =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.jdbi..", "java.sql..", "javax.sql..");

  @ArchTest
  static final ArchRule itSaysNothingOfItsOwn =
      noClasses()
          .should()
          .callMethod(Message.class, "line", String.class)
          .orShould()
          .callMethod(Message.class, "of", String.class, String.class)
          .orShould()
          .callMethod(Message.class, "of", String.class, Text.class)
          .orShould()
          .callConstructor(
              Message.class, String.class, Text.class, List.class, List.class, List.class);

  @Test
  void itIsSmall() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(SOURCES)) {
      files = all.filter(file -> file.toString().endsWith(".java")).toList();
    }
    assertThat(files).isNotEmpty().allMatch(file -> lines(file).count() <= LONGEST_FILE);
    assertThat(files.stream().flatMap(SlackThinAdapterTest::lines).count()).isLessThan(MOST_LINES);
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
