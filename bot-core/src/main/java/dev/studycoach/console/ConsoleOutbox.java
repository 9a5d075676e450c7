package dev.studycoach.console;

import dev.studycoach.chat.Message;
import dev.studycoach.chat.MessageRef;
import dev.studycoach.platform.DeliveryException;
import dev.studycoach.platform.DeliveryException.Obstacle;
import dev.studycoach.platform.Destination;
import dev.studycoach.platform.Outbox;
import java.util.List;
import java.util.Optional;

/** Sends into the terminal's channels; the history drops a second copy of the same message. */
final class ConsoleOutbox implements Outbox {
  private final ConsoleMessages history;
  private final Screen screen;

  ConsoleOutbox(ConsoleMessages history, Screen screen) {
    this.history = history;
    this.screen = screen;
  }

  @Override
  public MessageRef send(Destination to, String nonce, Message message) {
    List<Key> keys = Key.of(message.controls());
    String reader = to instanceof Destination.Person person ? person.user() : null;
    String channel = to instanceof Destination.Channel place ? place.id() : "";
    String heading = reader == null ? "#" + channel : "only " + reader;
    Optional<Long> added =
        history.add(nonce, channel, reader, content(heading, message, keys), keys);
    added.ifPresent(id -> screen.show(id, reader, heading, message, keys));
    return new MessageRef(channel, Long.toString(added.orElseGet(() -> history.idOf(nonce))));
  }

  @Override
  public void edit(String workspace, MessageRef sent, Message message) {
    long id = Long.parseLong(sent.message());
    List<Key> keys = Key.of(message.controls());
    String heading = "#" + sent.channel() + ", changed";
    if (!history.edit(id, content(heading, message, keys), keys)) {
      throw new DeliveryException(Obstacle.MESSAGE_GONE, "message " + id + " is gone");
    }
    screen.show(id, null, heading, message, keys);
  }

  private static String content(String heading, Message message, List<Key> keys) {
    return ConsoleRenderer.render("-- " + heading + " --", message, keys).toString();
  }
}
