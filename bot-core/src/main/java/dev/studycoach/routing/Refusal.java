package dev.studycoach.routing;

/** A handler's plain and kind "no": the member reads its message, nothing was changed. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  public Refusal(String message) {
    super(message, null, false, false);
  }

  /** The words, which a refusal always has. */
  public String words() {
    return String.valueOf(getMessage());
  }

  /** For a button that somebody forged, or that is too old to be understood. */
  public static Refusal staleButton() {
    return new Refusal("This button no longer works. /help shows what does.");
  }
}
