package dev.studycoach.discord;

import dev.studycoach.exchange.Exchanges;
import dev.studycoach.platform.Outbox;
import dev.studycoach.platform.Permission;
import dev.studycoach.platform.Presence;
import dev.studycoach.platform.Session;
import dev.studycoach.routing.CommandTree;
import dev.studycoach.routing.Router;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A connection to Discord through all shards of this process. */
record DiscordSession(Shards shards, Router router, Outbox outbox, Exchanges exchanges)
    implements Session {
  DiscordSession(Shards shards, Router router) {
    this(shards, router, new DiscordOutbox(shards), new Exchanges(router));
  }

  @Override
  public void listen() {
    CommandTree commands = new CommandTree(router.commands());
    DiscordListener listener = new DiscordListener(commands, exchanges);
    shards.manager().addEventListener(listener);
    shards.manager().getGuildCache().forEach(listener::arrive);
    Optional.ofNullable(shards.manager().getShardById(0))
        .ifPresent(first -> DiscordCommands.register(first, commands));
  }

  @Override
  public Set<Permission> missing(String workspace, String channel) {
    return DiscordPermissions.missing(shards, workspace, channel);
  }

  @Override
  public List<Presence> present() {
    return VoiceRooms.present(shards.manager());
  }

  @Override
  public Optional<URI> invitation() {
    return Optional.of(DiscordPermissions.invitation(shards.any()));
  }

  @Override
  public void run() throws InterruptedException {
    shards.life().awaitEnd();
  }

  /** Finishes what was acknowledged, then disconnects. */
  @Override
  public void close() {
    exchanges.close();
    shards.close();
  }
}
