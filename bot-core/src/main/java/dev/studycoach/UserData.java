package dev.studycoach;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where each system keeps the data of a user's programs. */
final class UserData {
  private static final String NAME = "study-coach";

  private UserData() {}

  static Path folder(Map<?, ?> properties, Map<String, String> environment) {
    Path home = Path.of(String.valueOf(properties.get("user.home")));
    String system = String.valueOf(properties.get("os.name")).toLowerCase(Locale.ROOT);
    if (system.contains("win")) {
      return under(environment.get("LOCALAPPDATA"), home.resolve("AppData").resolve("Local"));
    }
    if (system.contains("mac")) {
      return under(null, home.resolve("Library").resolve("Application Support"));
    }
    return under(environment.get("XDG_DATA_HOME"), home.resolve(".local").resolve("share"));
  }

  private static Path under(@Nullable String chosen, Path usual) {
    return (chosen == null || chosen.isBlank() ? usual : Path.of(chosen)).resolve(NAME);
  }
}
