package dev.studycoach;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Closes what was opened, last first, once: at the end of the work or when the JVM is told to stop.
 */
final class Closing implements AutoCloseable {
  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final Thread atExit = new Thread(this::close, "closing");

  Closing() {
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  synchronized <T extends AutoCloseable> T add(T resource) {
    open.push(resource);
    return resource;
  }

  @Override
  public synchronized void close() {
    while (!open.isEmpty()) {
      close(open.pop());
    }
  }

  private static void close(AutoCloseable resource) {
    try {
      resource.close();
    } catch (Exception e) {
      org.slf4j.LoggerFactory.getLogger(Closing.class).warn("while closing {}", resource, e);
    }
  }
}
