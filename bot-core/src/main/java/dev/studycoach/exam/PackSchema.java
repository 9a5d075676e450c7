package dev.studycoach.exam;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Holds a pack against pack.schema.json, the same schema that guides an editor. */
final class PackSchema {
  private static final int MOST_PROBLEMS = 50;
  private static final int MOST_QUESTIONS = 1000;
  private final JsonSchema schema = read();

  /**
   * What the schema says of a pack.
   *
   * @param problems at most 50, then one that tells how many more there are
   * @param sound the indices of the questions that follow the schema
   */
  record Findings(List<Problem> problems, List<Integer> sound) {}

  Findings check(YamlTree tree) {
    JsonNode questions = tree.root().path("questions");
    if (questions.size() > MOST_QUESTIONS) {
      String words = questions.size() + " questions are too many for a file; split it after 1000.";
      return new Findings(List.of(tree.problem("/questions", words)), List.of());
    }
    Set<ValidationMessage> messages = schema.validate(tree.root());
    return new Findings(problems(tree, messages), sound(questions, messages));
  }

  private static List<Problem> problems(YamlTree tree, Set<ValidationMessage> messages) {
    List<Problem> problems =
        messages.stream()
            .map(message -> problem(tree, message))
            .distinct()
            .sorted(Problem.IN_ORDER)
            .toList();
    return shortened(problems, tree);
  }

  private static List<Integer> sound(JsonNode questions, Set<ValidationMessage> messages) {
    Set<String> broken =
        messages.stream()
            .map(message -> message.getInstanceLocation().toString())
            .filter(pointer -> pointer.startsWith("/questions/"))
            .map(pointer -> pointer.split("/", -1)[2])
            .collect(Collectors.toSet());
    return IntStream.range(0, questions.isArray() ? questions.size() : 0)
        .filter(index -> !broken.contains(String.valueOf(index)))
        .boxed()
        .toList();
  }

  /** At most 50 of the problems, and one more that tells how many others there are. */
  static List<Problem> shortened(List<Problem> problems, YamlTree tree) {
    if (problems.size() <= MOST_PROBLEMS) {
      return problems;
    }
    List<Problem> some = new ArrayList<>(problems.subList(0, MOST_PROBLEMS));
    int rest = problems.size() - MOST_PROBLEMS;
    int line = some.get(MOST_PROBLEMS - 1).line();
    String words = "From here on, " + rest + " more problems of this kind are not listed.";
    some.add(new Problem(tree.file(), line, words, Problem.Severity.ERROR));
    return some;
  }

  private static Problem problem(YamlTree tree, ValidationMessage message) {
    String pointer = message.getInstanceLocation().toString();
    boolean named = message.getType().equals("additionalProperties");
    String below = named ? "/" + YamlTree.escape(message.getProperty()) : "";
    JsonNode value = message.getInstanceNode();
    return tree.problem(pointer + below, SchemaWords.of(message, pointer, value));
  }

  private static JsonSchema read() {
    SchemaValidatorsConfig config =
        SchemaValidatorsConfig.builder()
            .pathType(PathType.JSON_POINTER)
            .formatAssertionsEnabled(true)
            .build();
    return JsonSchemaFactory.getInstance(VersionFlag.V202012)
        .getSchema(SourceText.resource("/packs/pack.schema.json"), config);
  }
}
