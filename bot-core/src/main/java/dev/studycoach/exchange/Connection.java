package dev.studycoach.exchange;

import dev.studycoach.chat.Control.Picker;
import dev.studycoach.platform.Entrance;
import dev.studycoach.platform.Invitation;
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
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A session of a platform that reports through an entrance, put together of its parts. */
public final class Connection implements Session {
  private static final Logger LOG = LoggerFactory.getLogger(Connection.class);

  private final Entrance entrance;
  private final Reception reception;
  private final Presences presences;
  private final Rights rights;
  private final Invitation invitation;
  private final AutoCloseable client;
  private final CountDownLatch ended = new CountDownLatch(1);

  /**
   * @param client speaks with the platform; closed last
   */
  public Connection(
      Entrance entrance,
      Reception reception,
      Presences presences,
      Rights rights,
      Invitation invitation,
      AutoCloseable client) {
    this.entrance = entrance;
    this.reception = reception;
    this.presences = presences;
    this.rights = rights;
    this.invitation = invitation;
    this.client = client;
  }

  @Override
  public void listen() {
    entrance.open();
  }

  @Override
  public Outbox outbox() {
    return reception.speaker();
  }

  @Override
  public Set<Permission> missing(String workspace, String channel) {
    return rights.missing(workspace, channel);
  }

  @Override
  public Set<Picker.Kind> pickers() {
    return rights.pickers();
  }

  @Override
  public List<Presence> present() {
    return presences.now();
  }

  @Override
  public void recall(Supplier<List<String>> people) {
    presences.recall(people.get());
  }

  @Override
  public String state() {
    rights.require();
    return entrance.words() + invitation.words(reception.seats().workspaces());
  }

  @Override
  public Optional<URI> invitation() {
    return invitation.page();
  }

  @Override
  public void run() throws InterruptedException {
    ended.await();
  }

  /** Hears nothing more, finishes what was begun, then disconnects. */
  @Override
  public void close() {
    leave(entrance);
    leave(reception.exchanges());
    leave(client);
    ended.countDown();
  }

  private static void leave(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception e) {
      LOG.warn("while leaving", e);
    }
  }
}
