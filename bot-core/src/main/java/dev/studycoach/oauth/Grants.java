package dev.studycoach.oauth;

import dev.studycoach.oauth.LockedGrants.Kept;
import dev.studycoach.platform.ConnectionException;
import dev.studycoach.platform.DeliveryException;
import dev.studycoach.platform.Host;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The workspaces that let the coach in over the web; their tokens are renewed before they end. */
public final class Grants implements Seats {
  private static final Logger LOG = LoggerFactory.getLogger(Grants.class);

  /** A token that ends sooner is renewed before it is used. */
  private static final Duration EARLY = Duration.ofHours(1);

  /** Between two tries to renew a token that still serves. */
  private static final Duration REST = Duration.ofMinutes(1);

  private final LockedGrants kept;
  private final Granter granter;
  private final InstantSource clock;
  private final Map<String, Instant> tried = new ConcurrentHashMap<>();
  private final Map<String, Object> turns = new ConcurrentHashMap<>();

  /**
   * Locks what an older key has locked with the first.
   *
   * @param keys the setting with the keys that lock the tokens away
   * @throws ConnectionException if it is missing or malformed
   */
  public Grants(Host host, String platform, String keys, Granter granter, InstantSource clock) {
    this.kept = new LockedGrants(host, platform, keys, clock);
    this.granter = granter;
    this.clock = clock;
    this.kept.lockAnew();
  }

  @Override
  public Optional<Seat> find(String workspace) {
    return kept.find(workspace).flatMap(this::fresh);
  }

  private Optional<Seat> fresh(Kept grant) {
    if (!ends(grant, EARLY)) {
      return Optional.of(grant.seat());
    }
    return ends(grant, Duration.ZERO)
        ? inTurn(grant.seat().workspace())
        : Optional.of(early(grant));
  }

  /** Whether it can be renewed, and has to be. */
  private boolean ends(Kept grant, Duration early) {
    return grant.refresh() != null
        && grant.endsAt() != null
        && !grant.endsAt().isAfter(clock.instant().plus(early));
  }

  /** The old token serves while one renews it, and when nobody can. */
  private Seat early(Kept grant) {
    String workspace = grant.seat().workspace();
    try {
      return ours(workspace) ? renewed(workspace, false).orElse(grant.seat()) : grant.seat();
    } catch (DeliveryException notNow) {
      LOG.warn("the old token of {} still serves: {}", workspace, notNow.getMessage());
      return grant.seat();
    }
  }

  /** Once in a while, for one of all who ask. */
  private boolean ours(String workspace) {
    Instant now = clock.instant();
    Instant last = tried.putIfAbsent(workspace, now);
    return last == null || (!last.plus(REST).isAfter(now) && tried.replace(workspace, last, now));
  }

  /** Of all here who need it only one waits with a connection to the database in hand. */
  private Optional<Seat> inTurn(String workspace) {
    synchronized (turns.computeIfAbsent(workspace, any -> new Object())) {
      return renewed(workspace, true);
    }
  }

  /** Of several processes only one renews, because what buys the next token serves once. */
  private Optional<Seat> renewed(String workspace, boolean wait) {
    return kept.replace(workspace, wait, this::next).map(Kept::seat);
  }

  private Optional<Grant> next(Kept grant) {
    return ends(grant, EARLY)
        ? Optional.ofNullable(grant.refresh()).map(granter::forRefresh)
        : Optional.empty();
  }

  /**
   * Lets in whom a platform gave a code, because they agreed.
   *
   * @throws DeliveryException if the platform says no or nothing
   */
  public Grant add(String code) {
    Grant grant = granter.forCode(code);
    kept.save(grant);
    return grant;
  }

  @Override
  public List<String> workspaces() {
    return kept.workspaces();
  }

  /**
   * A platform may repeat late that it ended, when it has begun anew, and tell as well when only
   * somebody's own token has ended.
   *
   * @throws DeliveryException if the platform does not say now whether that is so
   */
  @Override
  public void forget(String workspace) {
    kept.find(workspace).filter(this::over).map(Kept::seat).ifPresent(kept::remove);
  }

  private boolean over(Kept grant) {
    try {
      fresh(grant).map(Seat::token).ifPresent(granter::check);
      return false;
    } catch (DeliveryException refused) {
      if (refused.passing()) {
        throw refused;
      }
      return true;
    }
  }
}
