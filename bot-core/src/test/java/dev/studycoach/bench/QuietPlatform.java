package dev.studycoach.bench;

import dev.studycoach.chat.Message;
import dev.studycoach.chat.MessageRef;
import dev.studycoach.platform.Destination;
import dev.studycoach.platform.Host;
import dev.studycoach.platform.Outbox;
import dev.studycoach.platform.Permission;
import dev.studycoach.platform.Platform;
import dev.studycoach.platform.Session;
import java.util.Set;

/** A platform that costs nothing: what is sent is gone, and only the sending is told. */
record QuietPlatform(Runnable onSend) implements Platform, Session, Outbox {
  static final String NAME = "quiet";

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
  public MessageRef send(Destination to, String nonce, Message message) {
    onSend.run();
    return new MessageRef("channel", nonce);
  }

  @Override
  public void edit(String workspace, MessageRef sent, Message message) {
    onSend.run();
  }

  @Override
  public void run() {}

  @Override
  public void close() {}
}
