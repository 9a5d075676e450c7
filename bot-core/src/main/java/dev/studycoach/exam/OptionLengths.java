package dev.studycoach.exam;

/** The longest and the shortest option of a question, in characters: a very long one is a hint. */
record OptionLengths(int longest, int shortest) {
  static final double WIDEST = 2.5;

  static OptionLengths of(Question question) {
    var lengths =
        question.options().stream().mapToInt(option -> option.text().length()).summaryStatistics();
    return new OptionLengths(lengths.getMax(), lengths.getMin());
  }

  /** How many times as long as the shortest the longest is, at least 1. */
  double factor() {
    return (double) longest / shortest;
  }
}
