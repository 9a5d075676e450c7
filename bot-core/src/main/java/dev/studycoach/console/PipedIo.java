package dev.studycoach.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jline.utils.AttributedString;

/** A pipe: no prompt, no colours, and the end of the input is the end. */
public final class PipedIo implements ConsoleIo {
  private final BufferedReader in;
  private final PrintStream out;

  public PipedIo(BufferedReader in, PrintStream out) {
    this.in = in;
    this.out = out;
  }

  @Override
  public Optional<String> read(String prompt) {
    try {
      return Optional.ofNullable(in.readLine());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized void print(AttributedString text) {
    out.print(text);
    out.flush();
  }

  @Override
  public void close() {
    out.flush();
  }
}
