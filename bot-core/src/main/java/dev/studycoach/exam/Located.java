package dev.studycoach.exam;

import java.util.List;

/** A question with its place in a file, so that a rule about it can name the line. */
record Located(Question question, YamlTree tree, String pointer) {
  /** Those of the questions that serve an exam, also those written for another. */
  static List<Located> serving(Exam exam, List<Located> questions) {
    return questions.stream()
        .filter(located -> located.question().domainIn(exam.code()).isPresent())
        .toList();
  }

  /** The file and line where the question begins; of a shipped file no line is known. */
  String place() {
    String file = tree.file().replace('\\', '/');
    return tree.lines().isEmpty() ? file : file + ":" + tree.line(pointer);
  }

  Problem problem(String below, String words) {
    return tree.problem(pointer + below, words);
  }

  Problem warning(String below, String words) {
    return tree.warning(pointer + below, words);
  }
}
