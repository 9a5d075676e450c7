package dev.studycoach.bench;

import dev.studycoach.exam.ExamCatalog;
import dev.studycoach.exam.QuestionBank;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.reader.UnicodeReader;

/** Loads the shipped packs once, as the only thing that a JVM does, and prints nanoseconds. */
public final class BankLoad {
  private BankLoad() {}

  /** What is done before the clock starts, and what is measured. */
  enum Way {
    FIRST,
    AFTER_EXAMS,
    FLOOR
  }

  /**
   * @param arguments the name of a way
   */
  public static void main(String[] arguments) throws IOException {
    Way way = Way.valueOf(arguments[0]);
    if (way == Way.AFTER_EXAMS) {
      ExamCatalog.load();
    }
    long begin = System.nanoTime();
    int read = way == Way.FLOOR ? floor() : QuestionBank.load().all().size();
    System.out.println(System.nanoTime() - begin + " " + read);
  }

  /** The parser alone, which goes through the files to their ends; the count of its events. */
  private static int floor() throws IOException {
    int events = 0;
    for (String pack : index()) {
      try (InputStream in = resource(pack)) {
        for (Event event : new Yaml().parse(new UnicodeReader(in))) {
          events += event.is(Event.ID.Scalar) ? 1 : 0;
        }
      }
    }
    return events;
  }

  private static List<String> index() throws IOException {
    try (InputStream in = resource("index.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(QuestionBank.class.getResourceAsStream("/packs/" + name));
  }
}
