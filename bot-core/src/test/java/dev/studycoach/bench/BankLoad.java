package dev.studycoach.bench;

import dev.studycoach.Library;
import dev.studycoach.db.Database;
import dev.studycoach.exam.QuestionBank;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.reader.UnicodeReader;

/** Loads the shipped packs once, in a JVM that has done nothing before, and prints nanoseconds. */
public final class BankLoad {
  private BankLoad() {}

  /** What is measured. */
  enum Way {
    /** All that a start does before it can answer: the packs are read and a database is opened. */
    START,

    /** The same without the packs. */
    DATABASE,

    /** The packs alone. */
    PACKS,

    /** Their YAML alone. */
    PARSER
  }

  /**
   * @param arguments the name of a way and the URL of a database that is up to date
   */
  public static void main(String[] arguments) throws IOException {
    Way way = Way.valueOf(arguments[0]);
    long begin = System.nanoTime();
    int read =
        switch (way) {
          case START -> start(arguments[1]);
          case DATABASE -> open(arguments[1]);
          case PACKS -> Library.read(List.of()).bank().all().size();
          case PARSER -> parse();
        };
    System.out.println(System.nanoTime() - begin + " " + read);
  }

  private static int start(String url) {
    Library library = Library.read(List.of());
    open(url);
    return library.bank().all().size();
  }

  private static int open(String url) {
    try (Database database = Database.external(url, Site.POOL)) {
      database.migrate();
    }
    return 0;
  }

  /** The parser alone, which goes through the files to their ends; the count of its events. */
  private static int parse() throws IOException {
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
