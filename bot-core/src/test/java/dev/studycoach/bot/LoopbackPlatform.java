package dev.studycoach.bot;

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
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A platform that keeps what is sent, by nonce, as Discord does. */
final class LoopbackPlatform implements Platform, Session, Outbox {
  static final String NAME = "loopback";

  final List<Message> sent = new CopyOnWriteArrayList<>();

  /** The nonce of every attempt, copies too. */
  final List<String> attempts = new CopyOnWriteArrayList<>();

  /** Who is in the voice rooms. */
  volatile List<Presence> present = List.of();

  /** Whether messages may bring files along. */
  volatile boolean filesAllowed = true;

  private final Map<String, MessageRef> byNonce = new ConcurrentHashMap<>();

  /** Those of one kind. */
  List<String> attempts(String kind) {
    return attempts.stream().filter(nonce -> nonce.startsWith(kind + "-")).toList();
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Session connect(Host host) {
    return this;
  }

  @Override
  public void listen() {}

  @Override
  public Outbox outbox() {
    return this;
  }

  @Override
  public Set<Permission> missing(String workspace, String channel) {
    return Set.of();
  }

  @Override
  public List<Presence> present() {
    return present;
  }

  @Override
  public MessageRef send(Destination to, String nonce, Message message) {
    attempts.add(nonce);
    if (!filesAllowed && !message.attachments().isEmpty()) {
      throw new DeliveryException(Obstacle.NOT_ALLOWED, "no files here");
    }
    return byNonce.computeIfAbsent(
        nonce,
        first -> {
          sent.add(message);
          return new MessageRef(to.toString(), first);
        });
  }

  @Override
  public void edit(String workspace, MessageRef ref, Message message) {
    sent.add(message);
  }

  @Override
  public void run() {}

  @Override
  public void close() {}
}
