package dev.studycoach.exchange;

import dev.studycoach.chat.Origin;
import dev.studycoach.platform.DeliveryException;
import dev.studycoach.platform.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who people are, where a platform reports ids alone: names and rights are asked for, and kept for
 * a while, or until the platform tells that they changed: it tells one process of several.
 */
public final class Members {
  private static final Logger LOG = LoggerFactory.getLogger(Members.class);

  /** More than study at once; then everybody is asked for anew. */
  static final int MOST = 50_000;

  /** How long rights that somebody has lost may count. */
  private static final Duration KEPT = Duration.ofMinutes(5);

  private final String platform;
  private final Function<MemberId, Profile> ask;
  private final InstantSource clock;
  private final Map<MemberId, Known> known = new ConcurrentHashMap<>();

  /**
   * What a platform tells of somebody.
   *
   * @param admin whether they manage the workspace
   */
  public record Profile(String name, boolean admin, Locale locale) {
    /**
     * @param shown what they want to be called; may be missing or blank
     * @param locale as a BCP 47 language tag; may be missing
     */
    public static Profile of(
        @Nullable String shown, String name, boolean admin, @Nullable String locale) {
      return new Profile(
          shown == null || shown.isBlank() ? name : shown,
          admin,
          locale == null ? Locale.ENGLISH : Locale.forLanguageTag(locale));
    }
  }

  /**
   * @param ask asks the platform, or throws a {@link DeliveryException}
   */
  public Members(String platform, Function<MemberId, Profile> ask, InstantSource clock) {
    this.platform = platform;
    this.ask = ask;
    this.clock = clock;
  }

  private record Known(Profile profile, Instant since) {}

  /** Whom the platform does not tell about may do what everybody may. */
  public Origin origin(MemberId somebody, String channel) {
    return origin(somebody, channel, profile(somebody));
  }

  /** For somebody about whom nobody is asked. */
  Origin stranger(MemberId somebody, String channel) {
    return origin(somebody, channel, unknown(somebody));
  }

  private Origin origin(MemberId somebody, String channel, Profile profile) {
    return new Origin(
        platform,
        somebody.workspace(),
        channel,
        somebody.user(),
        profile.name(),
        profile.admin(),
        profile.locale());
  }

  private Profile profile(MemberId somebody) {
    if (known.size() >= MOST) {
      known.clear();
    }
    try {
      Known now = known.get(somebody);
      return now != null && fresh(now) ? now.profile() : asked(somebody);
    } catch (RuntimeException untold) {
      LOG.warn("nothing is known about {}: {}", somebody.user(), untold.getMessage());
      return unknown(somebody);
    }
  }

  private boolean fresh(Known somebody) {
    return somebody.since().plus(KEPT).isAfter(clock.instant());
  }

  /** Of all who ask for somebody at once only one asks the platform. */
  private Profile asked(MemberId somebody) {
    return known
        .compute(somebody, (who, now) -> now != null && fresh(now) ? now : ask(who))
        .profile();
  }

  private Known ask(MemberId somebody) {
    return new Known(ask.apply(somebody), clock.instant());
  }

  private static Profile unknown(MemberId somebody) {
    return new Profile(somebody.id(), false, Locale.ENGLISH);
  }

  /** Somebody's name or rights have changed. */
  public void forget(MemberId somebody) {
    known.remove(somebody);
  }
}
