package dev.studycoach.console;

import java.util.Optional;
import org.jline.utils.AttributedString;

/** Lines in, lines out: a person at a terminal, or a pipe. */
public interface ConsoleIo extends AutoCloseable {
  /** The next line; empty at the end of the input. */
  Optional<String> read(String prompt);

  /** Shows something, from any thread. */
  void print(AttributedString text);

  @Override
  void close();
}
