package dev.studycoach.slack;

/** The way in which Slack reports what people do. */
interface Entrance extends AutoCloseable {
  void open();

  /** In words for the operator. */
  String words();

  @Override
  void close();
}
