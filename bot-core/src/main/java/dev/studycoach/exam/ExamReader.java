package dev.studycoach.exam;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns a file with a top-level {@code exams:} list into exams, or names the line that hinders it.
 */
final class ExamReader {
  private static final Set<String> KNOWN =
      Set.of(
          "code",
          "title",
          "level",
          "scored",
          "unscored",
          "minutes",
          "pass",
          "scale",
          "types",
          "validityYears",
          "firstDay",
          "lastDay",
          "successors",
          "note",
          "domains",
          "suggestedWeeks");
  private static final int MOST = 10_000;

  private ExamReader() {}

  static boolean describesExams(YamlTree tree) {
    return tree.root().has("exams");
  }

  /** The exams by the JSON pointer of each. */
  static Map<String, Exam> exams(YamlTree tree) {
    Fields file = new Fields(tree, "");
    file.allowOnly(Set.of("exams"));
    Map<String, Exam> exams = new LinkedHashMap<>();
    for (int i = 0; i < file.list("exams").size(); i++) {
      String pointer = "/exams/" + i;
      Exam exam = exam(new Fields(tree, pointer));
      refuseTwin(exam, exams, tree, pointer);
      exams.put(pointer, exam);
    }
    return exams;
  }

  private static void refuseTwin(Exam exam, Map<String, Exam> exams, YamlTree tree, String at) {
    if (exams.values().stream().anyMatch(other -> other.code().equalsIgnoreCase(exam.code()))) {
      throw new PackException(tree.problem(at + "/code", exam.code() + " is described twice."));
    }
  }

  private static Exam exam(Fields fields) {
    fields.allowOnly(KNOWN);
    List<Integer> scale = fields.has("scale") ? fields.span("scale", MOST) : List.of(100, 1000);
    return new Exam(
        code(fields),
        fields.text("title", 120),
        fields.text("level", 40),
        fields.whole("scored", 1, 1000),
        fields.has("unscored") ? fields.whole("unscored", 0, 1000) : 0,
        fields.wholes("minutes", 1, 1440),
        fields.whole("pass", scale.get(0), scale.get(1)),
        scale.get(0),
        scale.get(1),
        types(fields),
        fields.has("validityYears") ? fields.whole("validityYears", 0, 100) : 0,
        fields.day("firstDay"),
        fields.day("lastDay"),
        fields.texts("successors", 20).stream().map(ExamReader::capitals).toList(),
        fields.has("note") ? fields.text("note", 600) : "",
        domains(fields),
        weeks(fields));
  }

  private static String code(Fields fields) {
    String words = "2 to 20 letters, digits or hyphens";
    return capitals(fields.matching("code", "[A-Za-z0-9-]{2,20}", words));
  }

  private static String capitals(String code) {
    return code.toUpperCase(Locale.ROOT);
  }

  private static List<QuestionType> types(Fields fields) {
    List<String> words = fields.texts("types", 40);
    if (words.isEmpty()) {
      return List.of(QuestionType.MULTIPLE_CHOICE, QuestionType.MULTIPLE_RESPONSE);
    }
    return words.stream().map(word -> type(fields, word.toLowerCase(Locale.ROOT))).toList();
  }

  private static QuestionType type(Fields fields, String word) {
    return QuestionType.of(word)
        .orElseThrow(
            () ->
                fields.fault(
                    "types",
                    "knows multiple-choice, multiple-response, ordering and matching, not "
                        + word));
  }

  private static List<Domain> domains(Fields fields) {
    JsonNode domains = fields.map("domains");
    Fields weights = fields.in("domains");
    return domains.properties().stream()
        .map(entry -> new Domain(entry.getKey(), weights.whole(entry.getKey(), 1, MOST)))
        .toList();
  }

  private static @Nullable Weeks weeks(Fields fields) {
    if (!fields.has("suggestedWeeks")) {
      return null;
    }
    List<Integer> span = fields.span("suggestedWeeks", 520);
    return new Weeks(span.get(0), span.get(1));
  }
}
