package dev.studycoach.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

/** A pack with a stretch of it overwritten is sound or a problem, never an exception. */
class PackFuzzTest {
  private static final ExamCatalog CATALOG = ExamCatalog.load();
  private static final String PACK = Packs.pack("own-1", "also: {SAA-C03: Security}");

  @Property(tries = 2000)
  void anOverwrittenPackNeverThrows(
      @ForAll @DoubleRange(min = 0, max = 1) double from,
      @ForAll @DoubleRange(min = 0, max = 0.2) double length,
      @ForAll("yaml") String text) {
    int start = (int) (from * PACK.length());
    int end = Math.min(PACK.length(), start + (int) (length * PACK.length()));
    assertThat(report(PACK.substring(0, start) + text + PACK.substring(end))).isNotBlank();
  }

  @Property(tries = 1000)
  void anyTextNeverThrows(@ForAll String text) {
    assertThat(report(text)).isNotBlank();
  }

  @Provide
  Arbitrary<String> yaml() {
    return Arbitraries.of(
            "\n", " ", "  ", "- ", ": ", "[", "]", "{", "}", "\"", "'", "#", "&a", "*a", "!!x", "|",
            ">-", "?", "%", "@", "`", "\t", "\\", "~", "0", "1e9", "true", "exams", "options", "é")
        .list()
        .ofMaxSize(6)
        .map(parts -> String.join("", parts));
  }

  private static String report(String text) {
    try {
      YamlTree tree = YamlTree.of("pack.yaml", text);
      List<Problem> problems = new ArrayList<>();
      ExamCatalog catalog = CATALOG.plus(List.of(tree), problems);
      return new Checking(catalog, problems).of(List.of(tree)).report();
    } catch (PackException e) {
      return e.problems().toString();
    }
  }
}
