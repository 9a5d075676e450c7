package dev.studycoach.platform;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The live connections of this process, by platform. */
public final class Sessions {
  private final Map<String, Session> byPlatform = new ConcurrentHashMap<>();

  public void add(String platform, Session session) {
    byPlatform.put(platform, session);
  }

  /**
   * @throws IllegalStateException if this process is not connected to the platform
   */
  public Session of(String platform) {
    Session session = byPlatform.get(platform);
    if (session == null) {
      throw new IllegalStateException("not connected to " + platform);
    }
    return session;
  }
}
