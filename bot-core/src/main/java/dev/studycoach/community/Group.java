package dev.studycoach.community;

import java.time.Instant;
import java.time.ZoneId;

/**
 * The people in one channel who prepare for one exam.
 *
 * @param workspace the platform's id
 * @param startedAt when an admin pressed Start; the first question is due then
 * @param admin the platform's id of the one who hears of trouble; empty if nobody does
 */
public record Group(
    long id,
    String platform,
    String workspace,
    Venue venue,
    String exam,
    Timetable timetable,
    State state,
    Instant startedAt,
    String admin) {

  /** A draft has not started yet; a paused group waits for its admin. */
  public enum State {
    DRAFT,
    ACTIVE,
    PAUSED
  }

  public boolean active() {
    return state == State.ACTIVE;
  }

  public ZoneId zone() {
    return timetable.zone();
  }

  public String channel() {
    return venue.channel();
  }

  public Group withExam(String code) {
    return new Group(id, platform, workspace, venue, code, timetable, state, startedAt, admin);
  }

  public Group withVenue(Venue changed) {
    return new Group(id, platform, workspace, changed, exam, timetable, state, startedAt, admin);
  }

  public Group withTimetable(Timetable changed) {
    return new Group(id, platform, workspace, venue, exam, changed, state, startedAt, admin);
  }

  public Group withAdmin(String user) {
    return new Group(id, platform, workspace, venue, exam, timetable, state, startedAt, user);
  }

  public Group started(Instant now) {
    return new Group(
        id, platform, workspace, venue, exam, timetable.from(now), State.ACTIVE, now, admin);
  }
}
