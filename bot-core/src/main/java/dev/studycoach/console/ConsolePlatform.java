package dev.studycoach.console;

import dev.studycoach.platform.Host;
import dev.studycoach.platform.Platform;
import dev.studycoach.platform.Session;
import java.nio.file.Path;
import org.jdbi.v3.core.Jdbi;

/** The terminal as a chat platform with one workspace and its owner. */
public final class ConsolePlatform implements Platform {
  public static final String NAME = "console";

  private final ConsoleIo io;
  private final ConsoleTime time;
  private final Jdbi jdbi;
  private final Path files;

  /**
   * @param files the folder into which attached files are written
   */
  public ConsolePlatform(ConsoleIo io, ConsoleTime time, Jdbi jdbi, Path files) {
    this.io = io;
    this.time = time;
    this.jdbi = jdbi;
    this.files = files;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Session connect(Host host) {
    Screen screen = new Screen(io, files);
    Conversation conversation = new Conversation(host.router(), io, screen, time);
    return new ConsoleSession(io, screen, new ConsoleMessages(jdbi), conversation, time);
  }
}
