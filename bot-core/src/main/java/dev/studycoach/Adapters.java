package dev.studycoach;

import dev.studycoach.platform.Platform;
import java.util.List;
import java.util.ServiceLoader;

/** The chat platforms on the class path. */
final class Adapters {
  private Adapters() {}

  static List<Platform> find() {
    return ServiceLoader.load(Platform.class).stream().map(ServiceLoader.Provider::get).toList();
  }
}
