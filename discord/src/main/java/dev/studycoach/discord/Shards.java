package dev.studycoach.discord;

import dev.studycoach.platform.ConnectionException;
import dev.studycoach.platform.Lifetime;
import dev.studycoach.platform.Waiting;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.requests.CloseCode;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.MemberCachePolicy;
import net.dv8tion.jda.api.utils.MiscUtil;
import net.dv8tion.jda.api.utils.cache.CacheFlag;
import net.dv8tion.jda.api.utils.cache.ShardCacheView;
import org.jspecify.annotations.Nullable;

/** The gateway connections of this process. */
record Shards(ShardManager manager, Lifetime life) implements AutoCloseable {
  private static final Duration LAST_REQUESTS = Duration.ofSeconds(10);

  /** Connects and waits for the first shard; the others follow as fast as Discord lets them. */
  static Shards connect(DiscordSettings settings) {
    Lifetime life = new Lifetime(DiscordPlatform.NAME);
    Shards shards =
        new Shards(builder(settings).addEventListeners(new Watch(life)).build(false), life);
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
      life.awaitBegin();
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
    settings
        .shards()
        .ifPresent(own -> builder.setShardsTotal(own.total()).setShards(own.first(), own.last()));
    return builder;
  }

  /** Any of them: what goes over REST does not ask whose server it is. */
  JDA any() {
    return manager.getShardCache().iterator().next();
  }

  /** The shard that has the server, if it is in this process. */
  Optional<JDA> shardOf(String guild) {
    int shard = MiscUtil.getShardForGuild(guild, manager.getShardsTotal());
    return Optional.ofNullable(manager.getShardById(shard)).map(Shards::loaded);
  }

  /** A shard that has just begun does not know its servers yet. */
  private static JDA loaded(JDA shard) {
    return shard.getStatus().isInit()
        ? Waiting.until(DiscordPlatform.NAME, shard::awaitReady)
        : shard;
  }

  @Override
  public void close() {
    manager.shutdown();
    Stream.ofNullable(manager.getShardCache())
        .flatMap(ShardCacheView::stream)
        .forEach(s -> Waiting.end(() -> s.awaitShutdown(LAST_REQUESTS), s::shutdownNow));
  }

  /** Notices the first connection and the end of any. */
  private record Watch(Lifetime life) implements EventListener {
    @Override
    public void onEvent(GenericEvent event) {
      if (event instanceof ReadyEvent) {
        life.begin();
      } else if (event instanceof ShutdownEvent end) {
        end(end.getCloseCode());
      }
    }

    /** The operator's end is graceful. */
    private void end(@Nullable CloseCode code) {
      if (code == null || code == CloseCode.GRACEFUL_CLOSE) {
        life.end();
      } else {
        life.end(refusal(code));
      }
    }

    private static ConnectionException refusal(CloseCode code) {
      return code == CloseCode.AUTHENTICATION_FAILED
          ? ConnectionException.refused(DiscordSettings.TOKEN)
          : ConnectionException.ended(DiscordPlatform.NAME, code.getMeaning());
    }
  }
}
