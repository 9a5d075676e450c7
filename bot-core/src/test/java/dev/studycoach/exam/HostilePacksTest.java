package dev.studycoach.exam;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a file holds, the check neither throws nor takes long, and says what is wrong. */
@Timeout(value = 20, unit = SECONDS)
class HostilePacksTest {
  private static final String HEAD = "exam: DVA-C02\nauthor: A\nlicence: B\n";
  private static final String TABLE = "exam: DVA-C02\ndomains:\n- name: A\n  tasks: [";
  private final ExamCatalog catalog = ExamCatalog.load();
  private final Path folder;

  HostilePacksTest(@TempDir Path folder) {
    this.folder = folder;
  }

  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of("an alias bomb", bomb(), 2, "Aliases (*name) are not allowed"),
        Arguments.of("deep flow nesting", "[".repeat(10_000), 1, "nested more than 20 deep"),
        Arguments.of("deep maps", "{a: ".repeat(10_000), 1, "nested more than 20 deep"),
        Arguments.of("deep block nesting", "- ".repeat(10_000), 1, "nested more than 20 deep"),
        Arguments.of("a NUL", HEAD + "\0", 4, "the character U+0000"),
        Arguments.of("an escaped NUL", HEAD + "questions: \"\\0\"", 4, "control character"),
        Arguments.of("half a character", HEAD + "questions: \"\\uD800\"", 4, "control character"),
        Arguments.of("nothing", "", 1, "The file is empty"),
        Arguments.of("a mark and nothing", "\uFEFF", 1, "The file is empty"),
        Arguments.of("a script", "exam: !!javax.script.ScriptEngineManager [x]", 1, "Tags"),
        Arguments.of("an odd tag", "exam: !<tag:yaml.org,2002:java/object:x> {}", 1, "Tags"),
        Arguments.of("a huge number", HEAD + "questions: " + "9".repeat(1_000_000), 4, "list"),
        Arguments.of("a huge exponent", HEAD + "questions: 1e999999999", 4, "list"),
        Arguments.of("hexadecimal", HEAD + "questions: 0x" + "f".repeat(9999), 4, "list"),
        Arguments.of("sexagesimal", HEAD + "questions: 1" + ":59".repeat(9999), 4, "list"),
        Arguments.of("a long scalar", HEAD + "questions: " + "a".repeat(1 << 20), 4, "list"),
        Arguments.of("a long name", HEAD + "? " + "a".repeat(1 << 20) + "\n: b", 4, "not known"),
        Arguments.of("a name like a pointer", HEAD + "a/b~c: 1", 4, "“a/b~c” is not known"),
        Arguments.of("many questions", HEAD + list("{}", 9_000), 4, "too many for a file"),
        Arguments.of("many empty questions", HEAD + list("{}", 900), 4, "are not listed"),
        Arguments.of("many entries", list("1", 50_000), 1, "more than 30,000 entries"),
        Arguments.of("a long topic", topic(), 8, "Topic 1 must be kebab-case"),
        Arguments.of("a name like a number", HEAD + "1: x\n2: y", 4, "“1” is not known"),
        Arguments.of("an odd version", "%YAML 9.9\n---\nexam: x", 1, "no YAML"),
        Arguments.of("a bundle", HEAD + "<<: {a: b}", 4, "“<<” is not known"),
        Arguments.of("open quotes", HEAD + "questions: \"", 4, "no YAML that can be read"),
        Arguments.of("an empty table", "exam: DVA-C02\ndomains: {}", 2, "must be a list"),
        Arguments.of("a table of numbers", TABLE + "1, ".repeat(9_000) + "]", 4, "are not listed"),
        Arguments.of("a list", "- a", 1, "The pack must be a group of names and values"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void aHostileTextYieldsAProblem(String name, String text, int line, String words)
      throws IOException {
    Path file = Files.writeString(folder.resolve("pack.yaml"), text);
    PackCheck check = PackCheck.of(catalog, List.of(file));
    assertThat(check.ok()).isFalse();
    assertThat(check.problems()).anyMatch(problem -> problem.message().contains(words));
    assertThat(check.problems())
        .filteredOn(problem -> problem.message().contains(words))
        .first()
        .matches(problem -> problem.line() == line, "at line " + line);
    assertThat(check.report()).hasSizeLessThan(20_000);
  }

  @Test
  void aFileOfAHundredMegabytesIsNotReadWhole() throws IOException {
    Path file = folder.resolve("large.yaml");
    try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(100L * 1024 * 1024);
    }
    assertThat(messages(file))
        .containsExactly("The file is larger than 2 MiB; split it into several.");
  }

  @Test
  void latinBytesNameTheirLine() throws IOException {
    Path file = folder.resolve("latin.yaml");
    Files.write(file, (HEAD + "questions: café").getBytes(ISO_8859_1));
    assertThat(PackCheck.of(catalog, List.of(file)).problems().get(0))
        .hasToString(file + ":4: This line holds a byte that is no UTF-8; save the file as UTF-8.");
  }

  @Test
  void aMissingFileAndAnEmptyFolderAreProblems() {
    assertThat(messages(folder.resolve("none.yaml"))).containsExactly("There is no such file.");
    assertThat(messages(folder)).containsExactly("No *.yaml or *.yml file lies in this folder.");
  }

  @Test
  void aFolderNamedLikeAFileIsSearched() throws IOException {
    Path inner = Files.createDirectory(folder.resolve("pack.yaml"));
    Files.writeString(inner.resolve("deep.YML"), Packs.pack("own-1", ""));
    assertThat(messages(folder)).isEmpty();
  }

  @Test
  void aFileNamedTwiceIsReadOnce() throws IOException {
    Path file = Files.writeString(folder.resolve("pack.yaml"), Packs.pack("own-1", ""));
    PackCheck check = PackCheck.of(catalog, List.of(file, folder, folder.resolve("./pack.yaml")));
    assertThat(check.report()).endsWith("1 question in 1 file: 0 errors, 0 warnings.\n");
  }

  private List<String> messages(Path path) {
    return PackCheck.of(catalog, List.of(path)).problems().stream().map(Problem::message).toList();
  }

  private static String bomb() {
    return "a0: &a0 [x]\n"
        + IntStream.range(1, 30)
            .mapToObj(i -> "a%d: &a%d [%s]\n".formatted(i, i, aliases(i - 1)))
            .collect(Collectors.joining());
  }

  private static String aliases(int of) {
    return String.join(", ", Collections.nCopies(10, "*a" + of));
  }

  private static String topic() {
    return Packs.pack("own-1", "").replace("[iam]", "[x" + "-x".repeat(500_000) + "-]");
  }

  private static String list(String item, int times) {
    return "questions: [" + (item + ", ").repeat(times) + "]\n";
  }
}
