package dev.studycoach.oauth;

import dev.studycoach.platform.ConnectionException;
import dev.studycoach.platform.DeliveryException;
import dev.studycoach.platform.Host;
import dev.studycoach.secrets.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The workspaces that let the coach in over the web, with their tokens locked away. */
public final class Grants implements Seats {
  /** A token that ends sooner is renewed before it is used. */
  private static final Duration EARLY = Duration.ofHours(1);

  private final String platform;
  private final Jdbi jdbi;
  private final Vault vault;
  private final Granter granter;
  private final InstantSource clock;

  /**
   * @param keys the setting with the keys that lock the tokens away
   * @throws ConnectionException if it is missing or malformed
   */
  public Grants(Host host, String platform, String keys, Granter granter, InstantSource clock) {
    this.platform = platform;
    this.jdbi = Jdbi.create(host.database().get());
    this.vault = new Vault(host.settings(), keys);
    this.granter = granter;
    this.clock = clock;
  }

  private record Row(Seat seat, @Nullable String refresh, @Nullable Instant endsAt) {}

  @Override
  public Seat of(String workspace) {
    Row row = jdbi.withHandle(handle -> row(handle, workspace, ""));
    return ends(row) ? jdbi.inTransaction(handle -> renewed(handle, workspace)) : row.seat();
  }

  private Row row(Handle handle, String workspace, String locking) {
    return handle
        .createQuery(
            """
            select token, refresh, ends_at, bot from oauth_grant
            where platform = :platform and workspace = :workspace
            """
                + locking)
        .bind("platform", platform)
        .bind("workspace", workspace)
        .map((row, context) -> unlocked(row, workspace))
        .findOne()
        .orElseThrow(() -> Seats.absent(workspace));
  }

  private Row unlocked(ResultSet row, String workspace) throws SQLException {
    String token = vault.unlock(row.getBytes("token"), owner(workspace));
    byte[] refresh = row.getBytes("refresh");
    Timestamp endsAt = row.getTimestamp("ends_at");
    return new Row(
        new Seat(workspace, token, row.getString("bot")),
        refresh == null ? null : vault.unlock(refresh, owner(workspace)),
        endsAt == null ? null : endsAt.toInstant());
  }

  private String owner(String workspace) {
    return platform + " " + workspace;
  }

  private boolean ends(Row row) {
    return row.refresh() != null
        && row.endsAt() != null
        && row.endsAt().isBefore(clock.instant().plus(EARLY));
  }

  /** Of several processes only one renews, because what buys the next token serves once. */
  private Seat renewed(Handle handle, String workspace) {
    Row row = row(handle, workspace, "for update");
    String refresh = row.refresh();
    if (!ends(row) || refresh == null) {
      return row.seat();
    }
    save(handle, granter.forRefresh(refresh));
    return row(handle, workspace, "").seat();
  }

  /**
   * Lets in whom a platform gave a code, because they agreed.
   *
   * @return the workspace
   * @throws DeliveryException if the platform says no or nothing
   */
  public String add(String code) {
    Grant grant = granter.forCode(code);
    jdbi.useHandle(handle -> save(handle, grant));
    return grant.workspace();
  }

  private void save(Handle handle, Grant grant) {
    String owner = owner(grant.workspace());
    String refresh = grant.refresh();
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
        .bind("refresh", refresh == null ? null : vault.lock(refresh, owner))
        .bind("endsAt", seconds == null ? null : clock.instant().plusSeconds(seconds))
        .bind("bot", grant.bot())
        .execute();
  }

  @Override
  public List<String> workspaces() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select workspace from oauth_grant where platform = :platform")
                .bind("platform", platform)
                .mapTo(String.class)
                .list());
  }

  /** A platform may repeat late that it ended, when it has begun anew. */
  @Override
  public void forget(String workspace) {
    if (!alive(workspace)) {
      jdbi.useHandle(
          handle ->
              handle.execute(
                  "delete from oauth_grant where platform = ? and workspace = ?",
                  platform,
                  workspace));
    }
  }

  private boolean alive(String workspace) {
    try {
      granter.check(of(workspace).token());
      return true;
    } catch (DeliveryException gone) {
      return false;
    }
  }
}
