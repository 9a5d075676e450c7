package dev.studycoach.story;

import java.util.ArrayList;
import java.util.List;

/**
 * A transcript as text. A line that begins with {@code $} starts the coach anew on the same
 * database, with a clock; {@code >} is typed; {@code !} is a fault on purpose; {@code #} is a
 * remark; every other line is what the coach said.
 */
public record Story(List<Run> runs) {
  static final String START = "$ study-coach --temporary --clock ";

  /** One life of the process. */
  public record Run(String clock, List<String> inputs) {}

  public static Story parse(List<String> lines) {
    List<Run> runs = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith(START)) {
        runs.add(new Run(line.substring(START.length()), new ArrayList<>()));
      } else if (!runs.isEmpty() && line.matches("[>!#].*")) {
        runs.get(runs.size() - 1).inputs().add(line);
      }
    }
    return new Story(runs);
  }
}
