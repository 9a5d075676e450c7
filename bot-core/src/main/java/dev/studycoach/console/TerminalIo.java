package dev.studycoach.console;

import dev.studycoach.routing.CommandSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jline.reader.Completer;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.AttributedString;

/** A person at a terminal: line editing, completion, and messages that appear above the prompt. */
public final class TerminalIo implements ConsoleIo {
  private final Terminal terminal;
  private final LineReader reader;
  private final boolean colours;

  private TerminalIo(Terminal terminal, LineReader reader, boolean colours) {
    this.terminal = terminal;
    this.reader = reader;
    this.colours = colours;
  }

  /**
   * @param commands what the completion offers, asked for when it is needed
   */
  public static TerminalIo open(Supplier<List<CommandSpec>> commands, boolean colours) {
    try {
      Terminal terminal = TerminalBuilder.builder().system(true).build();
      Completer completer =
          (reader, line, found) -> found.addAll(Completion.of(commands.get(), line.line()));
      LineReader reader =
          LineReaderBuilder.builder().terminal(terminal).completer(completer).build();
      return new TerminalIo(terminal, reader, colours);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Optional<String> read(String prompt) {
    try {
      return Optional.of(reader.readLine(prompt));
    } catch (EndOfFileException | UserInterruptException e) {
      return Optional.empty();
    }
  }

  @Override
  public void print(AttributedString text) {
    reader.printAbove(colours ? text : new AttributedString(text.toString()));
  }

  @Override
  public void close() {
    try {
      terminal.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
