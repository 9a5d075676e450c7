package dev.studycoach.hours;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import dev.studycoach.platform.Presence;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells who in the voice rooms studies, and whose microphone was merely forgotten. */
final class Attendance {
  private Attendance() {}

  private record Room(String workspace, String id) {
    static Room of(Presence presence) {
      return new Room(presence.workspace(), presence.room());
    }
  }

  /**
   * All but those who are alone in their room and hear nobody. Where the platform does not tell the
   * room (it is empty), it tells nothing of company and ears either, and everybody counts.
   */
  static List<Presence> studying(List<Presence> present) {
    Map<Room, Set<String>> people =
        present.stream().collect(groupingBy(Room::of, mapping(Presence::user, toSet())));
    return present.stream()
        .filter(p -> p.room().isEmpty() || !p.deafened() || company(people, p))
        .toList();
  }

  private static boolean company(Map<Room, Set<String>> people, Presence presence) {
    return people.getOrDefault(Room.of(presence), Set.of()).size() > 1;
  }
}
