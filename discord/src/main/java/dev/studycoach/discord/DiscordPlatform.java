package dev.studycoach.discord;

import dev.studycoach.platform.Platform;
import dev.studycoach.platform.Session;
import dev.studycoach.platform.Settings;
import dev.studycoach.routing.Router;

/** Discord as one of the places where the coach lives. */
public final class DiscordPlatform implements Platform {
  static final String NAME = "discord";

  private final Settings settings;

  /** With what the operator set in the environment. */
  public DiscordPlatform() {
    this(Settings.environment());
  }

  DiscordPlatform(Settings settings) {
    this.settings = settings;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Session connect(Router router) {
    DiscordSettings read = DiscordSettings.of(settings);
    return new DiscordSession(Shards.connect(read), router);
  }
}
