package dev.studycoach.hours;

import dev.studycoach.chat.Control;
import dev.studycoach.chat.Origin;
import dev.studycoach.community.Group;
import dev.studycoach.community.Groups;
import dev.studycoach.community.Learners;
import dev.studycoach.exam.Domain;
import dev.studycoach.exam.Exam;
import dev.studycoach.exam.ExamCatalog;
import dev.studycoach.examdate.Booking;
import dev.studycoach.examdate.Bookings;
import dev.studycoach.routing.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The domains that people may name: those of their group's exam and, after them, of the exams for
 * which they have dates of their own. A name of several is that of the first.
 */
final class Subjects {
  private static final String NO_EXAM =
      "I do not know here for which exam you study. Say it in your group's channel, or leave the"
          + " domain out.";

  private final Groups groups;
  private final Learners learners;
  private final Bookings bookings;
  private final ExamCatalog exams;

  /**
   * What somebody studied for.
   *
   * @param exam its code; null if it may be one of several
   * @param domain null if nobody said
   */
  record Subject(@Nullable String exam, @Nullable String domain) {}

  Subjects(Jdbi jdbi, ExamCatalog exams) {
    this.groups = new Groups(jdbi);
    this.learners = new Learners(jdbi);
    this.bookings = new Bookings(jdbi);
    this.exams = exams;
  }

  private List<Exam> exams(Origin origin) {
    Stream<String> common = groups.ofMember(origin).map(Group::exam).stream();
    Stream<String> own =
        learners.find(origin).stream().flatMap(l -> bookings.of(l).stream()).map(Booking::exam);
    return Stream.concat(common, own).distinct().flatMap(c -> exams.find(c).stream()).toList();
  }

  /**
   * Of study without a domain nobody knows for which of several exams it was.
   *
   * @throws Refusal if there is no such domain, naming those there are
   */
  Subject of(Origin origin, Optional<String> domain) {
    List<Exam> all = exams(origin);
    return domain
        .map(typed -> find(all, typed))
        .orElseGet(() -> new Subject(all.size() == 1 ? all.get(0).code() : null, null));
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

  /** The domain that is called so or that, in the first exam with such ones, alone has this. */
  private static Subject find(List<Exam> exams, String typed) {
    if (exams.isEmpty()) {
      throw new Refusal(NO_EXAM);
    }
    return first(exams, domain -> named(domain, typed))
        .or(() -> first(exams, domain -> has(domain, typed)))
        .orElseThrow(() -> unknown(exams, typed));
  }

  /** Of the first exam in which there are such domains the domain, if it is the only one. */
  private static Optional<Subject> first(List<Exam> exams, Predicate<Domain> wanted) {
    return exams.stream()
        .filter(exam -> exam.domains().stream().anyMatch(wanted))
        .findFirst()
        .filter(exam -> exam.domains().stream().filter(wanted).count() == 1)
        .flatMap(exam -> exam.domains().stream().filter(wanted).findFirst().map(of(exam)));
  }

  private static Function<Domain, Subject> of(Exam exam) {
    return domain -> new Subject(exam.code(), domain.name());
  }

  private static boolean has(Domain domain, String part) {
    return domain.name().toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
  }

  private static Refusal unknown(List<Exam> exams, String typed) {
    List<Exam> near =
        exams.stream().filter(e -> e.domains().stream().anyMatch(d -> has(d, typed))).toList();
    return new Refusal(
        "“"
            + typed
            + "” "
            + (near.isEmpty() ? "is no domain of " : "may be several domains of ")
            + (near.isEmpty() ? exams : near)
                .stream().map(Subjects::names).collect(Collectors.joining("; or of "))
            + ". If it belongs to your note, write note:\"…\".");
  }

  private static String names(Exam exam) {
    return exam.code()
        + ": "
        + exam.domains().stream().map(Domain::name).collect(Collectors.joining(", "));
  }

  List<Control.Option> suggest(Origin origin, String typed) {
    return exams(origin).stream()
        .flatMap(exam -> exam.domains().stream())
        .filter(domain -> has(domain, typed))
        .map(Domain::name)
        .distinct()
        .limit(25)
        .map(Subjects::option)
        .toList();
  }

  private static Control.Option option(String name) {
    String fitting = name.substring(0, Math.min(name.length(), 75));
    return new Control.Option(fitting, fitting);
  }
}
