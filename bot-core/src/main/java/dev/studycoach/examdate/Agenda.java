package dev.studycoach.examdate;

import java.time.Instant;
import java.util.List;

/** What stands in a member's calendar beside the exams. */
public interface Agenda {
  /** All that a calendar file has to bring, update or take back. */
  List<AgendaItem> of(long learner, Instant now);

  /** Whether a learner has said how much they study in a week, without which there is no plan. */
  boolean ready(long learner);
}
