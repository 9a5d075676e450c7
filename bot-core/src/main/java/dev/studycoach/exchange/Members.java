package dev.studycoach.exchange;

import dev.studycoach.chat.Origin;
import dev.studycoach.platform.DeliveryException;
import dev.studycoach.platform.MemberId;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who people are, where a platform reports ids alone: names and rights are asked for, and kept
 * until the platform tells that they changed.
 */
public final class Members {
  private static final Logger LOG = LoggerFactory.getLogger(Members.class);

  /** More than study at once; then everybody is asked for anew. */
  static final int MOST = 50_000;

  private final String platform;
  private final Function<MemberId, Profile> ask;
  private final Map<MemberId, Profile> known = new ConcurrentHashMap<>();

  /**
   * What a platform tells of somebody.
   *
   * @param admin whether they manage the workspace
   */
  public record Profile(String name, boolean admin, Locale locale) {}

  /**
   * @param ask asks the platform, or throws a {@link DeliveryException}
   */
  public Members(String platform, Function<MemberId, Profile> ask) {
    this.platform = platform;
    this.ask = ask;
  }

  /** Whom the platform does not tell about may do what everybody may. */
  public Origin origin(MemberId somebody, String channel) {
    Profile profile = profile(somebody);
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
      return known.computeIfAbsent(somebody, ask);
    } catch (DeliveryException unknown) {
      LOG.warn("nothing is known about {}: {}", somebody.user(), unknown.getMessage());
      return new Profile(somebody.id(), false, Locale.ENGLISH);
    }
  }

  /** Somebody's name or rights have changed. */
  public void forget(MemberId somebody) {
    known.remove(somebody);
  }
}
