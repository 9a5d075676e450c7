package dev.studycoach.bench.platform;

import java.time.Instant;
import java.util.Map;

/** A fake platform on which one bot is tried, with a group that does not study yet. */
public interface Ground<A extends Act> extends AutoCloseable {
  /** What tells a bot where the platform is, and who it is there. */
  Map<String, String> environment();

  /** Somebody asks for the first time; returns when that is acknowledged. */
  void greet();

  /** When the bot asked the platform for the first time. */
  Instant firstRequest();

  /**
   * The members, with a question before them.
   *
   * @param asks whether the bot has questions of its own once the group has started
   */
  Members<A> members(boolean asks) throws InterruptedException;

  /** Ends the platform, which must have found nothing wrong. */
  @Override
  void close();
}
