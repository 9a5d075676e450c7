package dev.studycoach.exam;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All questions the coach may ask: those of the shipped packs and those of a group's own. */
public final class QuestionBank {
  private final Map<String, Question> byId;

  private QuestionBank(Map<String, Question> byId) {
    this.byId = byId;
  }

  /**
   * The shipped packs and those in {@code more}, files or folders. The latter are checked first.
   *
   * @throws PackException with every error, when a pack of {@code more} is not in order or takes an
   *     id that is in use
   */
  public static QuestionBank load(ExamCatalog catalog, List<Path> more) {
    List<Located> all = new ArrayList<>(shipped());
    if (!more.isEmpty()) {
      PackCheck check = PackCheck.ofPacks(catalog, more);
      PackException.throwIfAny(check.problems());
      all.addAll(check.questions());
    }
    List<Problem> problems = TwinRules.sameIds(all);
    PackException.throwIfAny(problems);
    return of(all.stream().map(Located::question).toList());
  }

  /** The shipped packs alone. */
  public static QuestionBank load() {
    return of(shipped().stream().map(Located::question).toList());
  }

  /**
   * A bank of these questions, in this order.
   *
   * @throws IllegalArgumentException when two have the same id
   */
  public static QuestionBank of(List<Question> questions) {
    Map<String, Question> byId = new LinkedHashMap<>();
    for (Question question : questions) {
      if (byId.put(question.id(), question) != null) {
        throw new IllegalArgumentException("two questions have the id " + question.id());
      }
    }
    return new QuestionBank(byId);
  }

  public Optional<Question> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  public List<Question> all() {
    return List.copyOf(byId.values());
  }

  /** The questions that serve an exam, also those written for another; code in capitals or not. */
  public List<Question> of(String exam) {
    return byId.values().stream().filter(q -> q.domainIn(exam).isPresent()).toList();
  }

  /** The questions that serve a domain of an exam. */
  public List<Question> of(String exam, String domain) {
    return of(exam).stream()
        .filter(q -> q.domainIn(exam).filter(domain::equals).isPresent())
        .toList();
  }

  private static List<Located> shipped() {
    return ShippedFiles.packs().flatMap(tree -> PackReader.questions(tree).stream()).toList();
  }
}
