package dev.studycoach.slack.fake;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the app, or the fake itself, did that Slack would not have done or borne. */
final class Violations {
  private final List<String> all = new CopyOnWriteArrayList<>();

  void add(String where, String what) {
    all.add(where + ": " + what);
  }

  void addAll(String where, Collection<String> what) {
    what.forEach(one -> add(where, one));
  }

  List<String> all() {
    return List.copyOf(all);
  }

  void assertNone() {
    if (!all.isEmpty()) {
      throw new AssertionError(
          all.size() + " violations of Slack's rules:\n- " + String.join("\n- ", all));
    }
  }
}
