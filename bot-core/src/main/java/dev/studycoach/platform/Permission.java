package dev.studycoach.platform;

/** What the coach must be allowed to do in a channel. */
public enum Permission {
  SEE_THE_CHANNEL("see the channel"),
  SEND_MESSAGES("send messages"),
  SHOW_CARDS("show cards (embed links)"),
  ATTACH_FILES("attach files");

  private final String words;

  Permission(String words) {
    this.words = words;
  }

  /** In plain words, as in “I may not see the channel”. */
  public String words() {
    return words;
  }
}
