package dev.studycoach.console;

import dev.studycoach.platform.Outbox;
import dev.studycoach.platform.Permission;
import dev.studycoach.platform.Session;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The terminal from its greeting to the end of its input. */
final class ConsoleSession implements Session {
  private final ConsoleIo io;
  private final Screen screen;
  private final ConsoleMessages history;
  private final Outbox outbox;
  private final Conversation conversation;
  private final ConsoleTime time;

  ConsoleSession(
      ConsoleIo io,
      Screen screen,
      ConsoleMessages history,
      Conversation conversation,
      ConsoleTime time) {
    this.io = io;
    this.screen = screen;
    this.history = history;
    this.outbox = new ConsoleOutbox(history, screen);
    this.conversation = conversation;
    this.time = time;
  }

  @Override
  public void listen() {}

  @Override
  public Outbox outbox() {
    return outbox;
  }

  @Override
  public Set<Permission> missing(String workspace, String channel) {
    return Set.of();
  }

  @Override
  public void run() {
    screen.line("Study Coach · " + time.now() + (time.simulated() ? " (simulated)" : ""));
    screen.line("/help lists what I understand, /as NAME lets somebody else speak, /quit ends.");
    List<ConsoleMessages.Stored> latest = history.latest(1);
    if (latest.isEmpty()) {
      conversation.startGroup(time.zone());
    }
    latest.forEach(screen::showAgain);
    time.settle();
    for (Optional<String> line = read(); line.isPresent(); line = read()) {
      conversation.hear(line.get());
      time.settle();
    }
  }

  private Optional<String> read() {
    return io.read(conversation.speaker() + "> ")
        .map(String::strip)
        .filter(l -> !l.equals("/quit"));
  }

  @Override
  public void close() {
    io.close();
  }
}
