package dev.studycoach.oauth;

import dev.studycoach.oauth.Seats.Seat;
import dev.studycoach.platform.ConnectionException;
import dev.studycoach.platform.Host;
import dev.studycoach.secrets.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What one platform has granted, as it stands in the database: with its tokens locked away. */
final class LockedGrants {
  private static final Logger LOG = LoggerFactory.getLogger(LockedGrants.class);

  private final String platform;
  private final String keys;
  private final Jdbi jdbi;
  private final Vault vault;
  private final InstantSource clock;

  /**
   * @param keys the setting with the keys that lock the tokens away
   * @throws ConnectionException if it is missing or malformed
   */
  LockedGrants(Host host, String platform, String keys, InstantSource clock) {
    this.platform = platform;
    this.keys = keys;
    this.jdbi = Jdbi.create(host.database().get());
    this.vault = new Vault(host.settings(), keys);
    this.clock = clock;
  }

  /**
   * @param refresh buys the next token, once; null if the token never ends
   * @param endsAt when the token ends; null if it never does
   */
  record Kept(Seat seat, @Nullable String refresh, @Nullable Instant endsAt) {}

  /** What an older key locked is locked with the first, so that the older one may go. */
  void lockAnew() {
    if (vault.hasOlderKeys() && workspaces().stream().filter(w -> !lockedAnew(w)).count() == 0) {
      LOG.warn("everything is locked with the first key of {}: the others may go", keys);
    }
  }

  private boolean lockedAnew(String workspace) {
    try {
      jdbi.useTransaction(
          handle ->
              find(handle, workspace, "for update").ifPresent(kept -> lockAnew(handle, kept)));
      return true;
    } catch (ConnectionException noKey) {
      LOG.warn("{} {}: {}", platform, workspace, noKey.getMessage());
      return false;
    }
  }

  private void lockAnew(Handle handle, Kept kept) {
    String workspace = kept.seat().workspace();
    handle
        .createUpdate(
            """
            update oauth_grant set token = :token, refresh = :refresh
            where platform = :platform and workspace = :workspace
            """)
        .bind("platform", platform)
        .bind("workspace", workspace)
        .bind("token", vault.lock(kept.seat().token(), owner(workspace)))
        .bind("refresh", locked(kept.refresh(), owner(workspace)))
        .execute();
  }

  private byte @Nullable [] locked(@Nullable String secret, String owner) {
    return secret == null ? null : vault.lock(secret, owner);
  }

  Optional<Kept> find(String workspace) {
    return jdbi.withHandle(handle -> find(handle, workspace, ""));
  }

  private Optional<Kept> find(Handle handle, String workspace, String locking) {
    return handle
        .createQuery(
            """
            select workspace, token, refresh, ends_at, bot from oauth_grant
            where platform = :platform and workspace = :workspace
            """
                + locking)
        .bind("platform", platform)
        .bind("workspace", workspace)
        .map((row, context) -> unlocked(row))
        .findOne();
  }

  private Kept unlocked(ResultSet row) throws SQLException {
    String workspace = row.getString("workspace");
    String token = vault.unlock(row.getBytes("token"), owner(workspace));
    byte[] refresh = row.getBytes("refresh");
    Timestamp endsAt = row.getTimestamp("ends_at");
    return new Kept(
        new Seat(workspace, token, row.getString("bot")),
        refresh == null ? null : vault.unlock(refresh, owner(workspace)),
        endsAt == null ? null : endsAt.toInstant());
  }

  private String owner(String workspace) {
    return platform + " " + workspace;
  }

  void save(Grant grant) {
    jdbi.useHandle(handle -> save(handle, grant));
  }

  private void save(Handle handle, Grant grant) {
    String owner = owner(grant.workspace());
    Integer seconds = grant.expiresIn();
    handle
        .createUpdate(
            """
            insert into oauth_grant (platform, workspace, token, refresh, ends_at, bot)
            values (:platform, :workspace, :token, :refresh, :endsAt, :bot)
            on conflict (platform, workspace) do update set token = excluded.token,
              refresh = excluded.refresh, ends_at = excluded.ends_at, bot = excluded.bot
            """)
        .bind("platform", platform)
        .bind("workspace", grant.workspace())
        .bind("token", vault.lock(grant.token(), owner))
        .bind("refresh", locked(grant.refresh(), owner))
        .bind("endsAt", seconds == null ? null : clock.instant().plusSeconds(seconds))
        .bind("bot", grant.bot())
        .execute();
  }

  /**
   * Replaces a grant while nobody else does.
   *
   * @param wait whether to wait for somebody who is at it
   * @param next what comes in its place; nothing if it may stay
   * @return what is there then; nothing if it is not there, or somebody is at it
   */
  Optional<Kept> replace(String workspace, boolean wait, Function<Kept, Optional<Grant>> next) {
    String locking = wait ? "for update" : "for update skip locked";
    return jdbi.inTransaction(
        handle -> {
          Optional<Kept> before = find(handle, workspace, locking);
          Optional<Grant> after = before.flatMap(next);
          after.ifPresent(grant -> save(handle, grant));
          return after.isPresent() ? find(handle, workspace, "") : before;
        });
  }

  /** Removes a grant, unless it has another token by now. */
  void remove(Seat seat) {
    jdbi.useTransaction(
        handle ->
            find(handle, seat.workspace(), "for update")
                .filter(kept -> kept.seat().equals(seat))
                .ifPresent(kept -> delete(handle, seat.workspace())));
  }

  private void delete(Handle handle, String workspace) {
    handle.execute(
        "delete from oauth_grant where platform = ? and workspace = ?", platform, workspace);
  }

  List<String> workspaces() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select workspace from oauth_grant where platform = :platform")
                .bind("platform", platform)
                .mapTo(String.class)
                .list());
  }
}
