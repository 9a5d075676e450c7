package dev.studycoach.discord;

import dev.studycoach.platform.ConnectionException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
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
      throw ConnectionException.refused(DiscordSettings.TOKEN, e);
    } catch (RuntimeException e) {
      manager.shutdown();
      throw ConnectionException.unreachable(DiscordPlatform.NAME, e);
    }
    return new Shards(manager, watch).awaitFirst();
  }

  private Shards awaitFirst() {
    try {
      watch.begun.await();
      watch.requireOpen();
      return this;
    } catch (ConnectionException e) {
      close();
      throw e;
    } catch (InterruptedException e) {
      close();
      Thread.currentThread().interrupt();
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

    /** The operator's end has no code. */
    private void requireOpen() {
      CloseCode code = why;
      if (code != null) {
        throw ConnectionException.ended(DiscordPlatform.NAME, code.toString());
      }
    }
  }
}
