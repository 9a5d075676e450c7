package dev.studycoach.welcome;

import dev.studycoach.chat.Origin;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/** Where the coach has introduced itself. */
final class Introductions {
  private final Jdbi jdbi;

  Introductions(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  boolean made(Origin origin) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select exists (select from introduction where platform = :platform
                      and workspace = :workspace and channel = :channel)
                    """)
                .bindMethods(origin)
                .mapTo(Boolean.class)
                .one());
  }

  void make(Origin origin, Instant now) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into introduction (platform, workspace, channel, at)
                    values (:platform, :workspace, :channel, :now) on conflict do nothing
                    """)
                .bindMethods(origin)
                .bind("now", now)
                .execute());
  }
}
