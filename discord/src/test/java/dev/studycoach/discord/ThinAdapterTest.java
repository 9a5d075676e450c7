package dev.studycoach.discord;

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
    packages = "dev.studycoach.discord",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ThinAdapterTest {
  private static final Path SOURCES = Path.of("src", "main", "java");

  @ArchTest
  static final ArchRule itKnowsTheCoreByItsPortAlone =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "net.dv8tion..",
              "okhttp3..",
              "org.slf4j..",
              "org.jspecify..",
              "dev.studycoach.chat..",
              "dev.studycoach.platform..",
              "dev.studycoach.exchange..",
              "dev.studycoach.routing..",
              "dev.studycoach.discord..");

  @ArchTest
  static final ArchRule itHoldsNoSql =
      noClasses().should().dependOnClassesThat().resideInAnyPackage("java.sql..", "javax.sql..");

  @ArchTest
  static final ArchRule itSaysNothingOfItsOwn =
      noClasses()
          .should()
          .callMethod(Message.class, "line", String.class)
          .orShould()
          .callMethod(Message.class, "of", String.class, String.class)
          .orShould()
          .callMethod(Message.class, "of", String.class, Text.class);

  @Test
  void itIsSmall() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(SOURCES)) {
      files = all.filter(file -> file.toString().endsWith(".java")).toList();
    }
    assertThat(files).isNotEmpty().allMatch(file -> lines(file) <= 200);
    assertThat(files.stream().mapToLong(ThinAdapterTest::lines).sum()).isLessThan(900);
  }

  /** All of them: imports, blanks and comments have to be read too. */
  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
