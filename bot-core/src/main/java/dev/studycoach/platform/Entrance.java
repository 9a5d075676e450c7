package dev.studycoach.platform;

/** The way in which a platform reports what people do, where it has several. */
public interface Entrance extends AutoCloseable {
  /**
   * From now on reports come in.
   *
   * @throws ConnectionException if they cannot
   */
  void open();

  /** In words for the operator. */
  String words();

  /** From now on nothing more comes in. */
  @Override
  void close() throws Exception;
}
