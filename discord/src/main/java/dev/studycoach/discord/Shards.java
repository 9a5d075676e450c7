package dev.studycoach.discord;

import dev.studycoach.platform.ConnectionException;
import dev.studycoach.platform.Connections;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.requests.CloseCode;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.MemberCachePolicy;
import net.dv8tion.jda.api.utils.cache.CacheFlag;
import net.dv8tion.jda.api.utils.cache.ShardCacheView;

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
    Watch watch = new Watch();
    Shards shards = new Shards(builder(settings).addEventListeners(watch).build(false), watch);
    try {
      shards.login();
      return shards;
    } catch (ConnectionException refused) {
      shards.close();
      throw refused;
    }
  }

  private void login() {
    try {
      manager.login();
      Connections.awaitBegin(
          DiscordPlatform.NAME, CompletableFuture.anyOf(watch.begun, watch.ended));
    } catch (InvalidTokenException e) {
      throw ConnectionException.refused(DiscordSettings.TOKEN);
    } catch (ErrorResponseException | CompletionException e) {
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
    return settings.total() == DiscordSettings.AUTO
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

  /** The shard that has the server, if it is in this process. */
  Optional<JDA> shardOf(String guild) {
    long shard = (Long.parseLong(guild) >>> 22) % manager.getShardsTotal();
    return Optional.ofNullable(manager.getShardById((int) shard)).map(Shards::loaded);
  }

  /** A shard that has just begun does not know its servers yet. */
  private static JDA loaded(JDA shard) {
    try {
      return shard.getStatus().isInit() ? shard.awaitReady() : shard;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ConnectionException.unreachable(DiscordPlatform.NAME, e);
    }
  }

  /** Ends when Discord or the operator ends the connection. */
  CompletableFuture<Void> ended() {
    return watch.ended;
  }

  @Override
  public void close() {
    manager.shutdown();
    Stream.ofNullable(manager.getShardCache())
        .flatMap(ShardCacheView::stream)
        .forEach(Shards::awaitShutdown);
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

  /** Notices the first connection and the end of any. */
  private static final class Watch extends ListenerAdapter {
    private final CompletableFuture<Void> begun = new CompletableFuture<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    @Override
    public void onReady(ReadyEvent event) {
      begun.complete(null);
    }

    /** The operator's end is graceful. */
    @Override
    public void onShutdown(ShutdownEvent event) {
      CloseCode code = event.getCloseCode();
      if (code == null || code == CloseCode.GRACEFUL_CLOSE) {
        ended.complete(null);
      } else {
        ended.completeExceptionally(refusal(code));
      }
    }

    private static ConnectionException refusal(CloseCode code) {
      return code == CloseCode.AUTHENTICATION_FAILED
          ? ConnectionException.refused(DiscordSettings.TOKEN)
          : ConnectionException.ended(DiscordPlatform.NAME, code.getMeaning());
    }
  }
}
