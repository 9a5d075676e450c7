package dev.studycoach.discord;

import dev.studycoach.platform.ConnectionException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.MemberCachePolicy;
import net.dv8tion.jda.api.utils.cache.CacheFlag;
import net.dv8tion.jda.api.utils.messages.MessageRequest;

/** The gateway connections of this process. */
final class Shards implements AutoCloseable {
  private static final Duration LAST_REQUESTS = Duration.ofSeconds(10);

  private final ShardManager manager;
  private final Watch watch;

  private Shards(ShardManager manager, Watch watch) {
    this.manager = manager;
    this.watch = watch;
  }

  /** Connects and waits for the first shard; the others follow as fast as Discord lets them. */
  static Shards connect(DiscordSettings settings) {
    MessageRequest.setDefaultMentions(EnumSet.noneOf(MentionType.class));
    MessageRequest.setDefaultMentionRepliedUser(false);
    Watch watch = new Watch();
    ShardManager manager = builder(settings).addEventListeners(watch).build(false);
    Shards shards = new Shards(manager, watch);
    try {
      manager.login();
      watch.ready.join();
      return shards;
    } catch (InvalidTokenException e) {
      shards.close();
      throw ConnectionException.refused(DiscordSettings.TOKEN, e);
    } catch (RuntimeException e) {
      shards.close();
      throw ConnectionException.unreachable(DiscordPlatform.NAME, e);
    }
  }

  private static DefaultShardManagerBuilder builder(DiscordSettings settings) {
    DefaultShardManagerBuilder builder =
        DefaultShardManagerBuilder.createLight(settings.token(), GatewayIntent.GUILD_VOICE_STATES)
            .enableCache(CacheFlag.VOICE_STATE)
            .setMemberCachePolicy(MemberCachePolicy.VOICE)
            .setEnableShutdownHook(false)
            .setSessionController(new NamedGateway())
            .setRestConfigProvider(shard -> new RestConfig().setBaseUrl(settings.url()));
    return settings.automatic()
        ? builder
        : builder.setShardsTotal(settings.total()).setShards(settings.first(), settings.last());
  }

  ShardManager manager() {
    return manager;
  }

  /** Any of them: what goes over REST does not ask whose server it is. */
  JDA any() {
    return manager.getShardCache().iterator().next();
  }

  /** The shard that speaks for all of us, if it is in this process. */
  Optional<JDA> first() {
    return Optional.ofNullable(manager.getShardById(0));
  }

  /** The server, once its shard has it; empty if it is not this process's, or we are not there. */
  Optional<Guild> guild(String id) {
    JDA shard = shardOf(Long.parseLong(id));
    return Optional.ofNullable(shard).map(s -> s.getGuildById(id));
  }

  /** Whether this process would see the server if we were there. */
  boolean owns(String guild) {
    JDA shard = shardOf(Long.parseLong(guild));
    return shard != null && shard.getStatus() == JDA.Status.CONNECTED;
  }

  private JDA shardOf(long guild) {
    return manager.getShardById((int) ((guild >>> 22) % manager.getShardsTotal()));
  }

  /** Waits until Discord or the operator ends the connection. */
  void await() throws InterruptedException {
    String why = watch.awaitEnd();
    if (!why.isEmpty()) {
      throw ConnectionException.ended(DiscordPlatform.NAME, why);
    }
  }

  @Override
  public void close() {
    watch.ended.complete("");
    manager.shutdown();
    manager.getShardCache().forEach(Shards::awaitShutdown);
  }

  private static void awaitShutdown(JDA shard) {
    try {
      if (!shard.awaitShutdown(LAST_REQUESTS)) {
        shard.shutdownNow();
      }
    } catch (InterruptedException e) {
      shard.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  /** Notices the first connection and the end of all. */
  private static final class Watch extends ListenerAdapter {
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private final CompletableFuture<String> ended = new CompletableFuture<>();

    @Override
    public void onReady(ReadyEvent event) {
      ready.complete(null);
    }

    @Override
    public void onShutdown(ShutdownEvent event) {
      String why = event.getCloseCode() == null ? "" : event.getCloseCode().toString();
      ready.completeExceptionally(new IllegalStateException(why));
      ended.complete(why);
    }

    private String awaitEnd() throws InterruptedException {
      try {
        return ended.get();
      } catch (java.util.concurrent.ExecutionException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
