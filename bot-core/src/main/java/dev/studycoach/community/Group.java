package dev.studycoach.community;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The people in one channel who prepare for one exam.
 *
 * @param workspace the platform's id
 * @param channel the platform's id
 * @param revealTime when the answer is shown; null: shortly before the next question
 * @param startedAt when an admin pressed Start; the first question is due then
 * @param since from when on the post time holds
 * @param admin the platform's id of the one who hears of trouble
 */
public record Group(
    long id,
    String platform,
    String workspace,
    String channel,
    String exam,
    ZoneId zone,
    LocalTime postTime,
    @Nullable LocalTime revealTime,
    Set<DayOfWeek> restDays,
    State state,
    Instant startedAt,
    Instant since,
    String admin) {

  /** A draft has not started yet; a paused group waits for its admin. */
  public enum State {
    DRAFT,
    ACTIVE,
    PAUSED
  }

  public Group {
    restDays = Set.copyOf(restDays);
  }

  public boolean active() {
    return state == State.ACTIVE;
  }

  public Group withExam(String code) {
    return new Group(
        id,
        platform,
        workspace,
        channel,
        code,
        zone,
        postTime,
        revealTime,
        restDays,
        state,
        startedAt,
        since,
        admin);
  }

  public Group withChannel(String to) {
    return new Group(
        id,
        platform,
        workspace,
        to,
        exam,
        zone,
        postTime,
        revealTime,
        restDays,
        state,
        startedAt,
        since,
        admin);
  }

  /** New times; what they make due before now does not count. */
  public Group withTimes(ZoneId in, LocalTime post, @Nullable LocalTime reveal, Instant now) {
    return new Group(
        id, platform, workspace, channel, exam, in, post, reveal, restDays, state, startedAt, now,
        admin);
  }

  public Group withRestDays(Set<DayOfWeek> days) {
    return new Group(
        id,
        platform,
        workspace,
        channel,
        exam,
        zone,
        postTime,
        revealTime,
        days,
        state,
        startedAt,
        since,
        admin);
  }

  public Group started(Instant now) {
    return new Group(
        id,
        platform,
        workspace,
        channel,
        exam,
        zone,
        postTime,
        revealTime,
        restDays,
        State.ACTIVE,
        now,
        now,
        admin);
  }
}
