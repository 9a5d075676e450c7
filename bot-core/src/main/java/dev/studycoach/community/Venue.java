package dev.studycoach.community;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a group meets, by the platform's own ids.
 *
 * @param channel where the daily question comes
 * @param role whom it calls; null: nobody
 * @param rooms voice rooms in which time counts as study
 */
public record Venue(String channel, @Nullable String role, List<String> rooms) {
  /** Among the rooms: also one that the platform does not tell. */
  public static final String ANY_ROOM = "*";

  public Venue {
    rooms = List.copyOf(rooms);
  }

  public Venue withChannel(String id) {
    return new Venue(id, role, rooms);
  }

  public Venue withRole(@Nullable String id) {
    return new Venue(channel, id, rooms);
  }

  public Venue withRooms(List<String> ids) {
    return new Venue(channel, role, ids);
  }
}
