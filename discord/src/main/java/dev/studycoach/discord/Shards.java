package dev.studycoach.discord;

import dev.studycoach.platform.ConnectionException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.requests.CloseCode;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.MemberCachePolicy;
import net.dv8tion.jda.api.utils.cache.CacheFlag;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import org.jspecify.annotations.Nullable;

/** The gateway connections of this process. */
final class Shards implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
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
    try {
      manager.login();
    } catch (InvalidTokenException e) {
      manager.shutdown();
      throw ConnectionException.refused(DiscordSettings.TOKEN);
    } catch (RuntimeException e) {
      manager.shutdown();
      throw ConnectionException.unreachable(DiscordPlatform.NAME, e);
    }
    return new Shards(manager, watch).awaitFirst();
  }

  private Shards awaitFirst() {
    try {
      watch.awaitBegin();
      return this;
    } catch (ConnectionException failure) {
      close();
      throw failure;
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

  /**
   * Waits until Discord or the operator ends the connection.
   *
   * @throws ConnectionException if it was Discord
   */
  void await() throws InterruptedException {
    watch.ended.await();
    watch.requireOpen();
  }

  @Override
  public void close() {
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

  /** Notices the first connection and the end of any. */
  private static final class Watch extends ListenerAdapter {
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable CloseCode why;

    @Override
    public void onReady(ReadyEvent event) {
      begun.countDown();
    }

    @Override
    public void onShutdown(ShutdownEvent event) {
      CloseCode code = event.getCloseCode();
      why = code == CloseCode.GRACEFUL_CLOSE ? null : code;
      begun.countDown();
      ended.countDown();
    }

    private void awaitBegin() {
      try {
        if (!begun.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
          throw ConnectionException.unreachable(
              DiscordPlatform.NAME, new IllegalStateException("no gateway"));
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      requireOpen();
    }

    /** The operator's end has no code. */
    private void requireOpen() {
      CloseCode code = why;
      if (code != null) {
        throw code == CloseCode.AUTHENTICATION_FAILED
            ? ConnectionException.refused(DiscordSettings.TOKEN)
            : ConnectionException.ended(DiscordPlatform.NAME, code.getMeaning());
      }
    }
  }
}
