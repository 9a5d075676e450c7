package dev.studycoach.discord.fake;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the bot, or the fake itself, did that Discord would not have done or borne. */
final class Violations {
  private final List<String> all = new CopyOnWriteArrayList<>();

  void add(String where, String what) {
    all.add(where + ": " + what);
  }

  List<String> all() {
    return List.copyOf(all);
  }

  void clear() {
    all.clear();
  }

  void assertNone() {
    if (!all.isEmpty()) {
      throw new AssertionError(
          all.size() + " violations of Discord's rules:\n- " + String.join("\n- ", all));
    }
  }
}
