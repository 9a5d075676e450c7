package dev.studycoach.hours;

import dev.studycoach.chat.Control;
import dev.studycoach.chat.Origin;
import dev.studycoach.community.Group;
import dev.studycoach.community.Groups;
import dev.studycoach.exam.Domain;
import dev.studycoach.exam.Exam;
import dev.studycoach.exam.ExamCatalog;
import dev.studycoach.routing.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** The domains that people may name: those of their group's exam. */
final class Subjects {
  private final Groups groups;
  private final ExamCatalog exams;

  Subjects(Jdbi jdbi, ExamCatalog exams) {
    this.groups = new Groups(jdbi);
    this.exams = exams;
  }

  /** The exam of the group in which this is said. */
  Optional<Exam> exam(Origin origin) {
    return groups.of(origin).map(Group::exam).flatMap(exams::find);
  }

  /** How many of these words are the full name of a domain of any exam. */
  int count(List<String> words) {
    for (int n = words.size(); n > 0; n--) {
      String name = String.join(" ", words.subList(0, n));
      if (exams.all().stream().flatMap(e -> e.domains().stream()).anyMatch(d -> named(d, name))) {
        return n;
      }
    }
    return 0;
  }

  private static boolean named(Domain domain, String name) {
    return domain.name().equalsIgnoreCase(name);
  }

  /**
   * The domain of an exam that is called so, or that alone has this in its name.
   *
   * @throws Refusal naming the domains there are
   */
  static Domain find(Exam exam, String typed) {
    List<Domain> near = containing(exam, typed);
    return exam.domains().stream()
        .filter(domain -> named(domain, typed))
        .findFirst()
        .or(() -> near.size() == 1 ? Optional.of(near.get(0)) : Optional.empty())
        .orElseThrow(() -> unknown(exam, typed, near));
  }

  private static List<Domain> containing(Exam exam, String typed) {
    String part = typed.toLowerCase(Locale.ROOT);
    return exam.domains().stream()
        .filter(domain -> domain.name().toLowerCase(Locale.ROOT).contains(part))
        .toList();
  }

  private static Refusal unknown(Exam exam, String typed, List<Domain> near) {
    String words = near.isEmpty() ? "is no domain of " : "may be several domains of ";
    String names = exam.domains().stream().map(Domain::name).collect(Collectors.joining(", "));
    return new Refusal(
        "“"
            + typed
            + "” "
            + words
            + exam.code()
            + ": "
            + names
            + ". If it belongs to your note, write note:\"…\".");
  }

  List<Control.Option> suggest(Origin origin, String typed) {
    return exam(origin).map(exam -> containing(exam, typed)).orElse(List.of()).stream()
        .limit(25)
        .map(domain -> option(domain.name()))
        .toList();
  }

  private static Control.Option option(String name) {
    String fitting = name.substring(0, Math.min(name.length(), 75));
    return new Control.Option(fitting, fitting);
  }
}
