package dev.studycoach.exam;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A question of a pack, which a poll, a quiz and a mock exam all ask in the same words. Stem,
 * option texts, reasons and explanation are CommonMark; see {@link Markdown}.
 *
 * @param exam the code of the exam it was written for, in capitals
 * @param domain its domain there
 * @param also further exams it serves: from exam code to the domain there
 * @param difficulty 1 easy, 2 as in the exam, 3 hard
 * @param options 2 to 6, at least one correct and at least one not
 * @param reference the official page that settles it
 */
public record Question(
    String id,
    String exam,
    String domain,
    Map<String, String> also,
    List<String> topics,
    int difficulty,
    String stem,
    List<Option> options,
    String explanation,
    URI reference,
    String author,
    String licence) {
  private static final String LETTERS = "abcdef";

  public Question {
    also = Map.copyOf(also);
    topics = List.copyOf(topics);
    options = List.copyOf(options);
    long correct = options.stream().filter(Option::correct).count();
    if (options.size() > LETTERS.length() || correct == 0 || correct == options.size()) {
      throw new IllegalArgumentException(id + " needs a right and a wrong option, and at most 6");
    }
  }

  /** The letter of an option counted from 0: "a" to "f". */
  public String letter(int index) {
    return LETTERS.substring(index, index + 1);
  }

  /** The letters of all options, in order. */
  public List<String> letters() {
    return IntStream.range(0, options.size()).mapToObj(this::letter).toList();
  }

  /** The letters of the correct options in order, such as "b" or "bd". */
  public String key() {
    return IntStream.range(0, options.size())
        .filter(index -> options.get(index).correct())
        .mapToObj(this::letter)
        .collect(Collectors.joining());
  }

  /** How many options are correct. */
  public int keys() {
    return key().length();
  }

  /** Whether several options are correct, so that "Choose TWO." (or more) has to be added. */
  public boolean multiple() {
    return keys() > 1;
  }

  /** The domain it belongs to in that exam; none if it does not serve the exam. */
  public Optional<String> domainIn(String examCode) {
    if (exam.equalsIgnoreCase(examCode)) {
      return Optional.of(domain);
    }
    return also.entrySet().stream()
        .filter(entry -> entry.getKey().equalsIgnoreCase(examCode))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
