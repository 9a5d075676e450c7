package dev.studycoach.exam;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the questions of an exam shall be about, beside how many there are on each topic, so that a
 * bank covers its subject and not a corner of it. A question counts once, for the first of its
 * topics that stands here.
 *
 * @param parts one for each domain of the table
 */
public record Coverage(Exam exam, List<Part> parts) {
  public Coverage {
    parts = List.copyOf(parts);
  }

  /** The topics of a domain. */
  public record Part(Domain domain, List<Row> rows) {
    public Part {
      rows = List.copyOf(rows);
    }

    int questions() {
      return rows.stream().mapToInt(Row::questions).sum();
    }

    int target() {
      return rows.stream().mapToInt(Row::target).sum();
    }

    private Stream<String> lines() {
      List<Row> off = rows.stream().filter(row -> !row.covered()).toList();
      String end = off.isEmpty() ? ": all topics covered" : "";
      String counts = String.format(Locale.ROOT, "  %4d of %3d  ", questions(), target());
      String head = counts + domain.name() + end;
      return Stream.concat(
          Stream.of(head), off.stream().map(row -> "               " + row.line()));
    }
  }

  /**
   * A topic.
   *
   * @param target how many questions there shall be, 1 to 20
   * @param questions how many there are
   */
  public record Row(String topic, int target, int questions) {
    /** Neither short nor over. */
    public boolean covered() {
      return questions == target;
    }

    private String line() {
      return topic + " " + questions + " of " + target;
    }
  }

  /** How many of the questions count for a topic of this table. */
  public int questions() {
    return parts.stream().mapToInt(Part::questions).sum();
  }

  /** How many there shall be. */
  public int target() {
    return parts.stream().mapToInt(Part::target).sum();
  }

  /** For each domain how many there are of how many, and the topics that are short or over. */
  public String report() {
    String head = "Coverage of " + exam.code() + ": " + questions() + " of " + target();
    return Stream.concat(Stream.of(head), parts.stream().flatMap(Part::lines))
        .collect(Collectors.joining("\n"));
  }

  /** The topic for which a question counts. */
  Optional<String> topicOf(Question question) {
    return question.topics().stream().filter(topic -> domainOf(topic).isPresent()).findFirst();
  }

  /** The domain under which a topic stands. */
  Optional<Domain> domainOf(String topic) {
    return parts.stream()
        .filter(part -> part.rows().stream().anyMatch(row -> row.topic().equals(topic)))
        .map(Part::domain)
        .findFirst();
  }

  /** The same table with these questions counted, all of which serve the exam. */
  Coverage of(List<Question> questions) {
    Map<String, Long> counts =
        questions.stream()
            .flatMap(question -> topicOf(question).stream())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return new Coverage(exam, parts.stream().map(part -> counted(part, counts)).toList());
  }

  private static Part counted(Part part, Map<String, Long> counts) {
    return new Part(part.domain(), part.rows().stream().map(row -> counted(row, counts)).toList());
  }

  private static Row counted(Row row, Map<String, Long> counts) {
    return new Row(row.topic(), row.target(), counts.getOrDefault(row.topic(), 0L).intValue());
  }
}
