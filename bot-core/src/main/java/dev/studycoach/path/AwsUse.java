package dev.studycoach.path;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How much somebody has worked with AWS. */
public enum AwsUse {
  NEVER("never", "no|nope|none.*|never.*|0|not .*|new.*"),
  SOMETIMES("sometimes", "some.*|a little|a bit|little.*|rare.*|occasional.*|now and then"),
  REGULARLY("regularly", "regular.*|often|daily|every .*|yes|always|a lot|weekly|(most|all) .*");

  private final String word;
  private final String others;

  /**
   * @param others a pattern of other words
   */
  AwsUse(String word, String others) {
    this.word = word;
    this.others = others;
  }

  String word() {
    return word;
  }

  static Optional<AwsUse> read(String typed) {
    String words = typed.strip().toLowerCase(Locale.ROOT);
    return Stream.of(values()).filter(use -> words.matches(use.others)).findFirst();
  }
}
