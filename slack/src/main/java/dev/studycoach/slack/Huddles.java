package dev.studycoach.slack;

import com.slack.api.model.User;
import dev.studycoach.platform.DeliveryException;
import dev.studycoach.platform.Presence;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who is in a huddle. Slack tells when somebody comes; whether they are still there is asked each
 * time, since another process may have been told of their leaving.
 */
final class Huddles {
  static final String INSIDE = "in_a_huddle";

  private final People people;
  private final Set<Somebody> inside = ConcurrentHashMap.newKeySet();

  private record Somebody(String team, String id) {}

  Huddles(People people) {
    this.people = people;
  }

  void changed(String team, String id, boolean now) {
    if (now) {
      inside.add(new Somebody(team, id));
    } else {
      inside.remove(new Somebody(team, id));
    }
  }

  /** Slack does not tell in which huddle, nor who hears what. */
  List<Presence> present() {
    inside.removeIf(somebody -> !stays(somebody));
    return inside.stream()
        .map(s -> new Presence(s.team(), "", SlackIds.learner(s.team(), s.id()), false))
        .toList();
  }

  private boolean stays(Somebody somebody) {
    try {
      User.Profile now = people.ask(somebody.team(), somebody.id()).getProfile();
      return now != null && INSIDE.equals(now.getHuddleState());
    } catch (DeliveryException unknown) {
      return unknown.passing();
    }
  }
}
