package dev.studycoach.hours;

import dev.studycoach.chat.Origin;
import dev.studycoach.community.Group;
import dev.studycoach.community.Groups;
import dev.studycoach.community.Learners;
import dev.studycoach.routing.Refusal;
import dev.studycoach.streak.StudyClock;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/** Whoever writes study down becomes a learner, if there is a group to belong to. */
final class Enrolment {
  private final Groups groups;
  private final Learners learners;

  Enrolment(Jdbi jdbi) {
    this.groups = new Groups(jdbi);
    this.learners = new Learners(jdbi);
  }

  long learner(Origin origin, Instant now) {
    return learners.find(origin).orElseGet(() -> enrolled(origin, now));
  }

  private long enrolled(Origin origin, Instant now) {
    Group group =
        groups
            .of(origin)
            .filter(found -> found.state() != Group.State.DRAFT)
            .orElseThrow(
                () ->
                    new Refusal(
                        "There is no study group here yet. Whoever manages this place starts one"
                            + " with /setup."));
    return learners.enrol(origin, group.id(), group.zone(), StudyClock.DEFAULT_DAY_START, now);
  }
}
