package dev.studycoach.slack.fake;

/** A way by which the app hears of things. */
interface Line {
  /** The app is down and hears of nothing. */
  Line DEAD =
      new Line() {
        @Override
        public void awaitReady() {}

        @Override
        public boolean deliver(Exchange exchange, int attempt) {
          return false;
        }
      };

  /** Waits until the app can be reached. */
  void awaitReady();

  /**
   * Within a turn: tells the app and does not wait for it.
   *
   * @param attempt 0 at the first time
   * @return whether it could be told
   */
  boolean deliver(Exchange exchange, int attempt);
}
