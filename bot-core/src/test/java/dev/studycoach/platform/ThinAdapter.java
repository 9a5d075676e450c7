package dev.studycoach.platform;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import dev.studycoach.chat.Message;
import dev.studycoach.chat.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What every adapter has to keep to: it translates, and does nothing else. */
public final class ThinAdapter {
  private static final Path SOURCES = Path.of("src", "main", "java");
  private static final int LONGEST_FILE = 200;

  private ThinAdapter() {}

  public static final ArchRule HOLDS_NO_SQL =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.jdbi..", "java.sql..", "javax.sql..");

  public static final ArchRule SAYS_NOTHING_OF_ITS_OWN =
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

  /** All lines count: imports, blanks and comments have to be read too. */
  public static void requireFewerLinesThan(long limit) throws IOException {
    try (Stream<Path> all = Files.walk(SOURCES)) {
      List<Long> files =
          all.filter(file -> file.toString().endsWith(".java")).map(ThinAdapter::lines).toList();
      assertThat(files).isNotEmpty().allMatch(lines -> lines <= LONGEST_FILE);
      assertThat(files.stream().mapToLong(Long::longValue).sum()).isLessThan(limit);
    }
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
