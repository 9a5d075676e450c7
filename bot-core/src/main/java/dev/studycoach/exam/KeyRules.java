package dev.studycoach.exam;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;

/** What must hold before a question can be read at all, beyond the schema. */
final class KeyRules {
  private KeyRules() {}

  static List<Problem> check(YamlTree tree, int index) {
    String pointer = "/questions/" + index;
    JsonNode question = tree.root().at(pointer);
    List<Problem> problems = new ArrayList<>();
    key(tree, pointer + "/options", question.path("options"), problems);
    if (!leadsSomewhere(question.path("reference").asText())) {
      String words = "“reference” is no address that a browser could open.";
      problems.add(tree.problem(pointer + "/reference", words));
    }
    return problems;
  }

  private static void key(YamlTree tree, String at, JsonNode options, List<Problem> problems) {
    int correct = 0;
    for (JsonNode option : options) {
      correct += option.path("correct").asBoolean() ? 1 : 0;
    }
    if (correct == 0) {
      problems.add(tree.problem(at, "No option is correct; mark one with “correct: true”."));
    } else if (correct == options.size()) {
      problems.add(tree.problem(at, "All options are correct; at least one has to be wrong."));
    }
  }

  private static boolean leadsSomewhere(String reference) {
    try {
      return new URI(reference.strip()).getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
