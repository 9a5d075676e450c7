package dev.studycoach.leaderboard;

import dev.studycoach.community.BoardChoices;
import dev.studycoach.community.Group;
import dev.studycoach.community.Member;
import dev.studycoach.hours.StudySession;
import dev.studycoach.hours.StudySessions;
import dev.studycoach.streak.StudyDays;
import dev.studycoach.streak.StudyRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Gathers all members of a group who do not hide, with what the boards compare. */
final class Contenders {
  private final BoardChoices choices;
  private final StudySessions sessions;
  private final StudyDays studyDays;
  private final FirstTries firstTries;

  Contenders(Jdbi jdbi) {
    this.choices = new BoardChoices(jdbi);
    this.sessions = new StudySessions(jdbi);
    this.studyDays = new StudyDays(jdbi);
    this.firstTries = new FirstTries(jdbi);
  }

  List<Contender> of(Group group, Season season, Instant now) {
    List<Member> members = choices.shown(group.id());
    List<Long> ids = members.stream().map(Member::learner).toList();
    Map<Long, List<StudySession>> studied = sessions.of(ids, season.monday(), season.sunday());
    Map<Long, StudyRecord> records = studyDays.of(ids, now);
    Map<Long, Tries> tries = firstTries.of(group.id(), ids, season);
    return members.stream()
        .map(
            member ->
                new Contender(
                    member,
                    minutes(group, season, studied.getOrDefault(member.learner(), List.of())),
                    streak(records.get(member.learner()), now),
                    tries.getOrDefault(member.learner(), Tries.NONE)))
        .toList();
  }

  /** Study for another exam counts there. */
  private static int minutes(Group group, Season season, List<StudySession> sessions) {
    return SeasonHours.minutes(
        season, sessions.stream().filter(session -> session.suits(group.exam())).toList());
  }

  private static int streak(@Nullable StudyRecord record, Instant now) {
    return record == null ? 0 : record.streak(now).current();
  }
}
