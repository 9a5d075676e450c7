package dev.studycoach.platform;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Who is in a voice room, where a platform tells of comings and goings. Whether somebody is still
 * there is asked each time, since another process may have been told of their leaving.
 */
public final class Presences {
  private final Set<Presence> present = ConcurrentHashMap.newKeySet();
  private final Predicate<Presence> stays;

  /**
   * @param stays asks the platform; a {@link DeliveryException} that does not pass means no
   */
  public Presences(Predicate<Presence> stays) {
    this.stays = stays;
  }

  public void changed(Presence somebody, boolean here) {
    if (here) {
      present.add(somebody);
    } else {
      present.remove(somebody);
    }
  }

  /** Of these some may be there, of whose coming another process was told. */
  public void recall(List<String> people) {
    people.forEach(
        user -> changed(new Presence(MemberId.of(user).workspace(), "", user, false), true));
  }

  public List<Presence> now() {
    present.removeIf(somebody -> !here(somebody));
    return List.copyOf(present);
  }

  private boolean here(Presence somebody) {
    try {
      return stays.test(somebody);
    } catch (DeliveryException unknown) {
      return unknown.passing();
    }
  }
}
