package dev.studycoach.slack;

import dev.studycoach.platform.Host;
import dev.studycoach.platform.Platform;
import dev.studycoach.platform.Session;
import dev.studycoach.platform.Settings;
import dev.studycoach.routing.CommandSpec;
import java.util.List;
import java.util.Optional;

/** Slack as one of the places where the coach lives. */
public final class SlackPlatform implements Platform {
  static final String NAME = "slack";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Session connect(Host host) {
    return SlackSession.connect(SlackSettings.of(host.settings()), host);
  }

  @Override
  public Optional<String> manifest(Settings settings, List<CommandSpec> commands) {
    return Optional.of(Manifest.of(SlackSettings.of(settings).publicUrl(), commands));
  }
}
