package dev.studycoach.discord;

import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;
import org.jspecify.annotations.Nullable;

/**
 * Comes back to the gateway that was named at the start, and not to one that JDA knows by heart.
 */
final class NamedGateway extends ConcurrentSessionController {
  private volatile @Nullable String named;

  @Override
  public ShardedGateway getShardedGateway(JDA api) {
    ShardedGateway gateway = super.getShardedGateway(api);
    named = gateway.getUrl();
    return gateway;
  }

  @Override
  public String getGateway() {
    String gateway = named;
    return gateway == null ? super.getGateway() : gateway;
  }
}
