package dev.studycoach.discord;

import dev.studycoach.platform.Host;
import dev.studycoach.platform.Platform;
import dev.studycoach.platform.Session;

/** Discord as one of the places where the coach lives. */
public final class DiscordPlatform implements Platform {
  static final String NAME = "discord";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Session connect(Host host) {
    return new DiscordSession(Shards.connect(DiscordSettings.of(host.settings())), host.router());
  }
}
