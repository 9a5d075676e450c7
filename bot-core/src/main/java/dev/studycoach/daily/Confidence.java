package dev.studycoach.daily;

/** How sure a member is before seeing the result: "right but guessed" is not yet known. */
public enum Confidence {
  GUESS("Guess"),
  FAIRLY_SURE("Fairly sure"),
  CERTAIN("Certain");

  private final String label;

  Confidence(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
