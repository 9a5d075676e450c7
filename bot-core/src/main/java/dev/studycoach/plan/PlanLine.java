package dev.studycoach.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * A week of a plan, or several in a row in which the same is to be done.
 *
 * @param week the last of them
 */
record PlanLine(LocalDate first, PlanWeek week) {
  static List<PlanLine> of(StudyPlan plan) {
    List<PlanLine> lines = new ArrayList<>();
    for (PlanWeek week : plan.weeks()) {
      int end = lines.size() - 1;
      if (end >= 0 && lines.get(end).goesOn(week)) {
        lines.set(end, new PlanLine(lines.get(end).first, week));
      } else {
        lines.add(new PlanLine(week.first(), week));
      }
    }
    return lines;
  }

  private boolean goesOn(PlanWeek next) {
    return week.mock() == null && week.blocks().equals(next.blocks());
  }

  boolean severalWeeks() {
    return ChronoUnit.DAYS.between(first, week.last()) >= 7;
  }
}
