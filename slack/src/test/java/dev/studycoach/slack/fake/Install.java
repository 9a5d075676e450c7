package dev.studycoach.slack.fake;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the app may do in one workspace, and the tokens by which it is known there. */
final class Install {
  static final Duration LIFE = Duration.ofHours(12);

  private final Map<String, Instant> tokens = new LinkedHashMap<>();
  private final String lasting;
  private Set<String> scopes =
      new LinkedHashSet<>(
          List.of(
              "commands",
              "chat:write",
              "app_mentions:read",
              "channels:read",
              "channels:history",
              "channels:join",
              "im:read",
              "im:write",
              "groups:history",
              "groups:read",
              "im:history",
              "users:read",
              "files:read",
              "files:write"));
  private String token;
  private String refresh = "";
  private String trouble = "";
  private int renewals;

  Install(String team) {
    lasting = "xoxb-good-" + team;
    token = lasting;
    tokens.put(token, Instant.MAX);
  }

  String token() {
    return token;
  }

  String refresh() {
    return refresh;
  }

  Set<String> scopes() {
    return scopes;
  }

  String scopeList() {
    return String.join(",", scopes);
  }

  void scopes(Collection<String> granted) {
    scopes = new LinkedHashSet<>(granted);
  }

  boolean knows(String some) {
    return tokens.containsKey(some);
  }

  boolean renewedBy(String some) {
    return !refresh.isEmpty() && refresh.equals(some);
  }

  boolean alive() {
    return trouble.isEmpty();
  }

  /** From now on every token gets this error. */
  void end(String error) {
    trouble = error;
  }

  /** A token that lasts. */
  void begin() {
    trouble = "";
    token = lasting;
    refresh = "";
  }

  /** A token for twelve hours and one to renew it with; those before run on to their end. */
  void rotate(Instant now) {
    trouble = "";
    renewals++;
    token = "xoxe." + lasting + "-" + renewals;
    refresh = "xoxe-1-" + lasting + "-" + renewals;
    tokens.put(lasting, now);
    tokens.put(token, now.plus(LIFE));
  }

  /** What is wrong with the token. */
  Optional<String> trouble(String some, Instant now) {
    Optional<String> ended = Optional.of(trouble).filter(error -> !error.isEmpty());
    boolean over = !now.isBefore(tokens.getOrDefault(some, Instant.MIN));
    return ended.isPresent() || !over ? ended : Optional.of("token_expired");
  }
}
