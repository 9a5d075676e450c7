package dev.studycoach.story;

import dev.studycoach.chat.Message;
import dev.studycoach.chat.MessageRef;
import dev.studycoach.platform.DeliveryException;
import dev.studycoach.platform.DeliveryException.Obstacle;
import dev.studycoach.platform.Destination;
import dev.studycoach.platform.Host;
import dev.studycoach.platform.Outbox;
import dev.studycoach.platform.Permission;
import dev.studycoach.platform.Platform;
import dev.studycoach.platform.Presence;
import dev.studycoach.platform.Session;
import java.util.List;
import java.util.Set;

/**
 * Faults on purpose, in front of a real platform: its channels, or its people's private messages,
 * refuse until they are well again.
 */
final class Faults {
  private int times;
  private Obstacle obstacle = Obstacle.PASSING;

  /** The next deliveries fail: those to people if they are closed to messages, else to channels. */
  void set(Obstacle kind, int howOften) {
    obstacle = kind;
    times = howOften;
  }

  private void perhaps() {
    if (times > 0) {
      times--;
      throw new DeliveryException(obstacle, "a fault on purpose: " + obstacle);
    }
  }

  Platform before(Platform platform) {
    return new Platform() {
      @Override
      public String name() {
        return platform.name();
      }

      @Override
      public Session connect(Host host) {
        return before(platform.connect(host));
      }
    };
  }

  private Session before(Session session) {
    return new Session() {
      @Override
      public void listen() {
        session.listen();
      }

      @Override
      public List<Presence> present() {
        return session.present();
      }

      @Override
      public Outbox outbox() {
        return before(session.outbox());
      }

      @Override
      public Set<Permission> missing(String workspace, String channel) {
        return times > 0 && obstacle == Obstacle.NOT_ALLOWED
            ? Set.of(Permission.SEND_MESSAGES)
            : session.missing(workspace, channel);
      }

      @Override
      public String state() {
        return session.state();
      }

      @Override
      public void run() throws InterruptedException {
        session.run();
      }

      @Override
      public void close() {
        session.close();
      }
    };
  }

  private Outbox before(Outbox outbox) {
    return new Outbox() {
      @Override
      public MessageRef send(Destination to, String nonce, Message message) {
        if (to instanceof Destination.Channel == (obstacle != Obstacle.CLOSED_TO_MESSAGES)) {
          perhaps();
        }
        return outbox.send(to, nonce, message);
      }

      @Override
      public void edit(String workspace, MessageRef sent, Message message) {
        perhaps();
        outbox.edit(workspace, sent, message);
      }
    };
  }
}
