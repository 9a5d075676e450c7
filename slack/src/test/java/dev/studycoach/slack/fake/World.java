package dev.studycoach.slack.fake;

import dev.studycoach.fake.Turns;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** All workspaces there are; whoever touches them takes a turn. */
final class World {
  static final String APP = "A0FAKECOACH";

  private final Turns turns;
  private final InstantSource clock;
  private final Ids ids;
  private final Map<String, Team> teams = new LinkedHashMap<>();

  World(Turns turns, InstantSource clock) {
    this.turns = turns;
    this.clock = clock;
    this.ids = new Ids(clock);
  }

  Turns turns() {
    return turns;
  }

  Ids ids() {
    return ids;
  }

  Instant now() {
    return clock.instant();
  }

  /** With the app installed, if it is new. */
  Team team(String name) {
    return teams.computeIfAbsent(name, key -> new Team(ids, name));
  }

  Optional<Team> teamWithToken(String token) {
    return teams.values().stream().filter(team -> team.install().knows(token)).findFirst();
  }

  Optional<Team> teamWithRefresh(String token) {
    return teams.values().stream().filter(team -> team.install().renewedBy(token)).findFirst();
  }
}
