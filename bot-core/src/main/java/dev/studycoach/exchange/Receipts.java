package dev.studycoach.exchange;

import dev.studycoach.platform.Host;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jdbi.v3.core.Jdbi;

/**
 * What was heard and said, where a platform may report the same thing twice, or takes it twice, and
 * another process goes on.
 */
public final class Receipts {
  private static final Duration KEPT = Duration.ofDays(1);

  private final Jdbi jdbi;
  private final String platform;
  private final InstantSource clock;

  public Receipts(Host host, String platform, InstantSource clock) {
    this.jdbi = Jdbi.create(host.database().get());
    this.platform = platform;
    this.clock = clock;
  }

  /** Whether nobody noted this down before. */
  public boolean first(String id) {
    Instant now = clock.instant();
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        with old as (delete from receipt where heard_at < :old)
                        insert into receipt (platform, id, heard_at) values (:platform, :id, :now)
                        on conflict do nothing
                        """)
                    .bind("old", now.minus(KEPT))
                    .bind("platform", platform)
                    .bind("id", id)
                    .bind("now", now)
                    .execute())
        == 1;
  }
}
