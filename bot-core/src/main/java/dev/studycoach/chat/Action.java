package dev.studycoach.chat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A button is a short, pre-typed command such as {@code daily.pick 42 b}: a route's name and ids,
 * parted by single spaces. It carries no state and no secret; whoever handles it trusts nothing.
 */
public record Action(String line) {
  public Action {
    Limits.text("action", line, 100);
  }

  public static Action of(String name, Object... arguments) {
    return new Action(
        name + Arrays.stream(arguments).map(a -> " " + a).collect(Collectors.joining()));
  }

  public String name() {
    return line.split(" ", -1)[0];
  }

  /** The first word of the name, such as {@code daily}. */
  public String feature() {
    return line.split("[. ]", 2)[0];
  }

  public List<String> arguments() {
    List<String> words = Arrays.asList(line.split(" ", -1));
    return words.subList(1, words.size());
  }
}
