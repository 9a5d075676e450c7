package dev.studycoach.exam;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an exam asks for, as its guide says, so that postings, mock exams and forecasts share one
 * blueprint.
 *
 * @param code in capitals
 * @param minutes the length of the exam; several where sources conflict, none where unknown
 * @param pass the lowest passing score, within {@code scaleLeast} to {@code scaleMost}
 * @param validityYears how long a pass counts; 0 when unknown
 * @param firstDay the first day on which it can be taken, null when unknown or long past
 * @param lastDay the last day on which it can be taken, null when none is announced
 * @param successors codes of the exams that people move on to, none or several
 * @param note a fact that fits in no field, or empty
 * @param suggestedWeeks a study guide's advice, not the vendor's; null when there is none
 */
public record Exam(
    String code,
    String title,
    String level,
    int scored,
    int unscored,
    List<Integer> minutes,
    int pass,
    int scaleLeast,
    int scaleMost,
    List<QuestionType> types,
    int validityYears,
    @Nullable LocalDate firstDay,
    @Nullable LocalDate lastDay,
    List<String> successors,
    String note,
    List<Domain> domains,
    @Nullable Weeks suggestedWeeks) {
  public Exam {
    minutes = List.copyOf(minutes);
    types = List.copyOf(types);
    successors = List.copyOf(successors);
    domains = List.copyOf(domains);
    if (domains.isEmpty()) {
      throw new IllegalArgumentException(code + " has no domains");
    }
  }

  /** Whether the last day on which the exam could be taken lies before {@code day}. */
  public boolean retiredOn(LocalDate day) {
    return lastDay != null && day.isAfter(lastDay);
  }

  /** Whether the first day on which the exam can be taken lies after {@code day}. */
  public boolean notYetOn(LocalDate day) {
    return firstDay != null && day.isBefore(firstDay);
  }

  /** How many questions a candidate sees: the scored and the unscored. */
  public int questions() {
    return scored + unscored;
  }

  /** The domain of exactly this name. */
  public Optional<Domain> domain(String name) {
    return domains.stream().filter(domain -> domain.name().equals(name)).findFirst();
  }

  /** The share of a domain in the blueprint, 0 to 1: its weight over the sum of all weights. */
  public double share(Domain domain) {
    return (double) domain.weight() / domains.stream().mapToInt(Domain::weight).sum();
  }
}
