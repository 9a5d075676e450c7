package dev.studycoach.exam;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Where the key stands in the questions with four options, one of them correct, and whether its
 * length gives it away.
 *
 * @param questions how many questions are of that form
 * @param positions how often the key is the first, second, third, fourth option
 * @param longest how often the key is longer than each of the others
 */
public record KeyPlaces(int questions, List<Integer> positions, int longest) {
  public KeyPlaces {
    positions = List.copyOf(positions);
  }

  static KeyPlaces of(List<Question> all) {
    List<Question> four =
        all.stream().filter(q -> q.options().size() == 4 && !q.multiple()).toList();
    return new KeyPlaces(
        four.size(),
        IntStream.range(0, 4).mapToObj(index -> at(index, four)).toList(),
        (int) four.stream().filter(KeyPlaces::keyIsLongest).count());
  }

  private static int at(int index, List<Question> four) {
    return (int) four.stream().filter(q -> q.options().get(index).correct()).count();
  }

  private static boolean keyIsLongest(Question question) {
    int key = question.letters().indexOf(question.key());
    int length = question.options().get(key).text().length();
    return IntStream.range(0, question.options().size())
        .filter(index -> index != key)
        .allMatch(index -> question.options().get(index).text().length() < length);
  }
}
