package dev.studycoach.exam;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Questions for tests, which have a shape and no sense. */
final class Questions {
  private Questions() {}

  /** Four options, of which those with the letters in {@code key} are correct. */
  static Question question(String id, String domain, String key) {
    return question(id, domain, key, List.of("first", "other", "third", "forth"));
  }

  static Question question(String id, String domain, String key, List<String> texts) {
    List<Option> options =
        IntStream.range(0, texts.size())
            .mapToObj(i -> new Option(texts.get(i), key.indexOf('a' + i) >= 0, "It is so."))
            .toList();
    return new Question(
        id,
        "MLS-C01",
        domain,
        Map.of("MLA-C02", "Data Preparation for ML and AI"),
        List.of("topic"),
        2,
        "Which?",
        options,
        "Remember.",
        URI.create("https://docs.aws.amazon.com/"),
        "A",
        "CC0-1.0");
  }

  /** As many questions as the numbers say, with keys at A, B, C, D. */
  static List<Question> keyedAt(int... counts) {
    List<Question> questions = new ArrayList<>();
    for (int position = 0; position < counts.length; position++) {
      for (int i = 0; i < counts[position]; i++) {
        String key = String.valueOf((char) ('a' + position));
        questions.add(question("q-" + questions.size(), "Modeling", key));
      }
    }
    return questions;
  }
}
