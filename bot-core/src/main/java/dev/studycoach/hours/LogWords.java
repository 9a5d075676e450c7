package dev.studycoach.hours;

import dev.studycoach.time.DateWords;
import dev.studycoach.time.Lengths;
import dev.studycoach.time.TimeWords;
import java.util.List;
import java.util.stream.IntStream;

/** Which words of a line belong to what, when people write down their study. */
final class LogWords {
  private static final String SINCE = "(?i)from|at|since";

  private LogWords() {}

  static String withoutSince(String typed) {
    return typed.replaceFirst("^(" + SINCE + ") ", "");
  }

  /**
   * A number behind the hours may belong to a day, as in {@code 1h 7 Mar}, or to the note, as in
   * {@code 1h 2 chapters}. One that might as well be minutes takes the next word along, so that
   * nobody can read it.
   */
  static int countTime(List<String> words) {
    int all = Lengths.count(words);
    int named = Lengths.countNamed(words);
    List<String> rest = words.subList(all, words.size());
    boolean readable = Lengths.read(String.join(" ", words.subList(0, all))).isPresent();
    if (all <= named || rest.isEmpty() || !readable) {
      return all;
    }
    if (DateWords.count(words.subList(named, words.size())) > 1) {
      return named;
    }
    return DateWords.count(rest) + countFrom(rest) > 0 ? all : countDoubtful(words, all);
  }

  private static int countDoubtful(List<String> words, int all) {
    return words.get(all - 1).length() == 1 ? all - 1 : all + 1;
  }

  /** A number alone is an hour only where nothing follows. */
  static int countFrom(List<String> words) {
    boolean said = words.get(0).matches(SINCE);
    List<String> rest = words.subList(said ? 1 : 0, words.size());
    int count = rest.isEmpty() ? 0 : TimeWords.count(rest);
    String time = String.join(" ", rest.subList(0, count));
    boolean meant =
        said
            ? !time.matches("\\d+") || count == rest.size()
            : TimeWords.isTimeOnly(time) && time.matches(".*[:mM].*");
    return count > 0 && meant ? words.size() - rest.size() + count : 0;
  }

  /** All but a time at the end. */
  static int countNote(List<String> words) {
    return IntStream.range(1, words.size())
        .filter(n -> words.get(n).matches(SINCE))
        .filter(n -> TimeWords.isTimeOnly(String.join(" ", words.subList(n + 1, words.size()))))
        .findFirst()
        .orElse(words.size());
  }

  static int countKind(List<String> words) {
    for (int n = Math.min(3, words.size()); n > 0; n--) {
      if (Kind.read(String.join(" ", words.subList(0, n))).isPresent()) {
        return n;
      }
    }
    return 0;
  }
}
