package dev.studycoach.slack;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
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

/** The adapter translates, and does nothing else; but it remembers who installed it. */
@AnalyzeClasses(
    packages = "dev.studycoach.slack",
    importOptions = ImportOption.DoNotIncludeTests.class)
class SlackThinAdapterTest {
  private static final Path SOURCES = Path.of("src", "main", "java");
  private static final int LONGEST_FILE = 200;
  private static final int MOST_CODE = 1618;

  @ArchTest
  static final ArchRule itKnowsTheCoreByItsPortAlone =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "javax.crypto..",
              "javax.sql..",
              "com.slack..",
              "com.google.gson..",
              "okhttp3..",
              "com.sun.net.httpserver..",
              "org.jdbi..",
              "org.slf4j..",
              "org.jspecify..",
              "dev.studycoach.chat..",
              "dev.studycoach.platform..",
              "dev.studycoach.exchange..",
              "dev.studycoach.routing..",
              "dev.studycoach.secrets..",
              "dev.studycoach.web..",
              "dev.studycoach.slack..");

  @ArchTest
  static final ArchRule onlyTheInstallationsAreKeptInADatabase =
      noClasses()
          .that()
          .doNotBelongToAnyOf(Installations.class, SlackSession.class)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.jdbi..", "java.sql..", "javax.sql..");

  @ArchTest
  static final ArchRule theSessionOpensTheDatabaseAndAsksItNothing =
      noClasses()
          .that(belongToAnyOf(SlackSession.class))
          .should()
          .dependOnClassesThat()
          .haveNameMatching("java\\.sql\\..*|org\\.jdbi\\.(?!v3\\.core\\.Jdbi$).*");

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
    assertThat(files.stream().flatMap(SlackThinAdapterTest::lines).filter(this::code).count())
        .isLessThanOrEqualTo(MOST_CODE);
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Neither blank nor a comment. */
  private boolean code(String line) {
    return !line.matches("\\s*|\\s*(//|\\*|/\\*).*");
  }
}
