package dev.studycoach.console;

import dev.studycoach.chat.Attachment;
import dev.studycoach.chat.Interaction.Click;
import dev.studycoach.chat.Message;
import dev.studycoach.chat.Origin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jline.utils.AttributedString;
import org.jspecify.annotations.Nullable;

/** What has been shown, and to whom: the newest message whose keys fit takes a typed answer. */
final class Screen {
  private static final int REMEMBERED = 200;

  private final ConsoleIo io;
  private final Path files;
  private final Deque<Shown> newestFirst = new ArrayDeque<>();

  Screen(ConsoleIo io, Path files) {
    this.io = io;
    this.files = files;
  }

  /** Shows a message, or its new form, under a heading. */
  synchronized void show(
      long id, @Nullable String reader, String heading, Message message, List<Key> keys) {
    remember(new Shown(id, reader, keys));
    io.print(ConsoleRenderer.render("-- " + heading + " --", message, keys));
    message.attachments().forEach(this::save);
  }

  /** Shows a message from the history again. */
  synchronized void showAgain(ConsoleMessages.Stored stored) {
    remember(new Shown(stored.id(), null, stored.keys()));
    io.print(new AttributedString(stored.content()));
  }

  void line(String words) {
    io.print(new AttributedString(words + "\n"));
  }

  private void remember(Shown shown) {
    newestFirst.removeIf(other -> other.id() == shown.id());
    newestFirst.addFirst(shown);
    if (newestFirst.size() > REMEMBERED) {
      newestFirst.removeLast();
    }
  }

  /** The message and the click that a line means for this person. */
  synchronized Optional<Pressed> press(Origin origin, String line) {
    return newestFirst.stream()
        .filter(shown -> shown.visibleTo(origin.user()))
        .flatMap(shown -> shown.click(origin, line).map(c -> new Pressed(shown, c)).stream())
        .findFirst();
  }

  /** A click, and the message under which it was made. */
  record Pressed(Shown shown, Click click) {}

  private void save(Attachment file) {
    try {
      Files.createDirectories(files);
      Path saved = files.resolve(file.name());
      Files.write(saved, file.bytes());
      line("  saved as " + saved);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
