package dev.studycoach.exchange;

import dev.studycoach.chat.Control.Picker;
import dev.studycoach.platform.Entrance;
import dev.studycoach.platform.Outbox;
import dev.studycoach.platform.Permission;
import dev.studycoach.platform.Presence;
import dev.studycoach.platform.Presences;
import dev.studycoach.platform.Rights;
import dev.studycoach.platform.Session;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A session of a platform that reports through an entrance, put together of its parts. */
public final class Connection implements Session {
  private static final Logger LOG = LoggerFactory.getLogger(Connection.class);

  private final Parts parts;
  private final CountDownLatch ended = new CountDownLatch(1);

  /**
   * What a platform has of its own.
   *
   * @param invitation where an owner adds the coach to a workspace
   * @param client speaks with the platform; closed last
   */
  public record Parts(
      Entrance entrance,
      Exchanges exchanges,
      Outbox outbox,
      Presences presences,
      Rights rights,
      Optional<URI> invitation,
      AutoCloseable client) {}

  public Connection(Parts parts) {
    this.parts = parts;
  }

  @Override
  public void listen() {
    parts.entrance().open();
  }

  @Override
  public Outbox outbox() {
    return parts.outbox();
  }

  @Override
  public Set<Permission> missing(String workspace, String channel) {
    return parts.rights().missing(workspace, channel);
  }

  @Override
  public Set<Picker.Kind> pickers() {
    return parts.rights().pickers();
  }

  @Override
  public List<Presence> present() {
    return parts.presences().now();
  }

  @Override
  public String state() {
    parts.rights().require();
    return parts.entrance().words();
  }

  @Override
  public Optional<URI> invitation() {
    return parts.invitation();
  }

  @Override
  public void run() throws InterruptedException {
    ended.await();
  }

  /** Hears nothing more, finishes what was begun, then disconnects. */
  @Override
  public void close() {
    try {
      parts.entrance().close();
      parts.exchanges().close();
      parts.client().close();
    } catch (Exception e) {
      LOG.warn("while leaving", e);
    }
    ended.countDown();
  }
}
