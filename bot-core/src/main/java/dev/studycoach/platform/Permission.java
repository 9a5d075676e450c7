package dev.studycoach.platform;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What the coach must be allowed to do in a channel. */
public enum Permission {
  SEE_THE_CHANNEL("see the channel"),
  SEND_MESSAGES("send messages"),
  SHOW_CARDS("show cards (embed links)"),
  ATTACH_FILES("attach files"),
  /** Of the workspace, where its owner grants them one by one; by installing the coach again. */
  ALL_SCOPES("do all that I ask for when I am installed");

  private final String words;

  Permission(String words) {
    this.words = words;
  }

  /** Those that are missing; who cannot see a channel is told nothing else about it. */
  public static Set<Permission> missing(Predicate<Permission> granted) {
    Set<Permission> missing =
        EnumSet.allOf(Permission.class).stream()
            .filter(granted.negate())
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Permission.class)));
    if (missing.contains(SEE_THE_CHANNEL)) {
      missing.retainAll(EnumSet.of(SEE_THE_CHANNEL, ALL_SCOPES));
    }
    return missing;
  }

  /** In plain words, as in “I may not see the channel”. */
  public String words() {
    return words;
  }
}
