package dev.studycoach.slack;

import com.slack.api.Slack;
import com.slack.api.methods.request.oauth.OAuthV2AccessRequest.OAuthV2AccessRequestBuilder;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import dev.studycoach.platform.ConnectionException;
import dev.studycoach.platform.Delivery;
import dev.studycoach.platform.DeliveryException;
import dev.studycoach.platform.DeliveryException.Obstacle;
import dev.studycoach.secrets.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The workspaces that installed the coach over the web, with their tokens locked away. */
final class Installations implements Workspaces {
  /** A token that ends sooner is renewed before it is used. */
  private static final Duration EARLY = Duration.ofHours(1);

  private final String client;
  private final String secret;
  private final Slack slack;
  private final Jdbi jdbi;
  private final Vault vault;
  private final InstantSource clock;

  /**
   * @throws ConnectionException if a setting is missing or malformed
   */
  Installations(SlackSettings settings, Slack slack, Jdbi jdbi, InstantSource clock) {
    this.client = settings.require(SlackSettings.CLIENT_ID);
    this.secret = settings.require(SlackSettings.CLIENT_SECRET);
    this.slack = slack;
    this.jdbi = jdbi;
    this.vault = new Vault(settings.settings(), SlackSettings.KEYS);
    this.clock = clock;
  }

  private record Row(String token, @Nullable String refresh, @Nullable Instant endsAt, String bot) {
    Seat seat() {
      return new Seat(token, bot);
    }
  }

  @Override
  public Seat of(String team) {
    Row row = jdbi.withHandle(handle -> row(handle, team, ""));
    return ends(row) ? jdbi.inTransaction(handle -> renewed(handle, team)) : row.seat();
  }

  private Row row(Handle handle, String team, String locking) {
    return handle
        .createQuery(
            "select token, refresh, ends_at, bot from slack_installation where team = :team"
                + locking)
        .bind("team", team)
        .map((row, context) -> unlocked(row, team))
        .findOne()
        .orElseThrow(() -> new DeliveryException(Obstacle.NOT_ALLOWED, "not installed in " + team));
  }

  private Row unlocked(ResultSet row, String team) throws SQLException {
    byte[] refresh = row.getBytes("refresh");
    Timestamp endsAt = row.getTimestamp("ends_at");
    return new Row(
        vault.unlock(row.getBytes("token"), team),
        refresh == null ? null : vault.unlock(refresh, team),
        endsAt == null ? null : endsAt.toInstant(),
        row.getString("bot"));
  }

  private boolean ends(Row row) {
    return row.refresh() != null
        && row.endsAt() != null
        && row.endsAt().isBefore(clock.instant().plus(EARLY));
  }

  /** Of several processes only one renews, because a token for that serves once. */
  private Seat renewed(Handle handle, String team) {
    Row row = row(handle, team, " for update");
    String refresh = row.refresh();
    if (!ends(row) || refresh == null) {
      return row.seat();
    }
    save(handle, access(r -> r.grantType("refresh_token").refreshToken(refresh)));
    return row(handle, team, "").seat();
  }

  /**
   * Somebody agreed to install the coach, for which Slack gave them a code.
   *
   * @return the workspace
   */
  String install(String code) {
    OAuthV2AccessResponse granted = access(request -> request.code(code));
    jdbi.useHandle(handle -> save(handle, granted));
    return granted.getTeam().getId();
  }

  private OAuthV2AccessResponse access(UnaryOperator<OAuthV2AccessRequestBuilder> grant) {
    return SlackApi.granted(
        Delivery.await(
            slack
                .methodsAsync()
                .oauthV2Access(r -> grant.apply(r.clientId(client).clientSecret(secret))),
            SlackApi::explain));
  }

  private void save(Handle handle, OAuthV2AccessResponse granted) {
    String team = granted.getTeam().getId();
    String refresh = granted.getRefreshToken();
    Integer seconds = granted.getExpiresIn();
    handle
        .createUpdate(
            """
            insert into slack_installation (team, token, refresh, ends_at, bot)
            values (:team, :token, :refresh, :endsAt, :bot)
            on conflict (team) do update set token = excluded.token, refresh = excluded.refresh,
              ends_at = excluded.ends_at, bot = excluded.bot
            """)
        .bind("team", team)
        .bind("token", vault.lock(granted.getAccessToken(), team))
        .bind("refresh", refresh == null ? null : vault.lock(refresh, team))
        .bind("endsAt", seconds == null ? null : clock.instant().plusSeconds(seconds))
        .bind("bot", granted.getBotUserId())
        .execute();
  }

  @Override
  public List<String> teams() {
    return jdbi.withHandle(
        h -> h.createQuery("select team from slack_installation").mapTo(String.class).list());
  }

  /** Slack may repeat late that it ended, when it has begun anew. */
  @Override
  public void forget(String team) {
    if (!alive(team)) {
      jdbi.useHandle(h -> h.execute("delete from slack_installation where team = ?", team));
    }
  }

  private boolean alive(String team) {
    try {
      return team.equals(OneWorkspace.who(of(team).token(), slack).getTeamId());
    } catch (DeliveryException gone) {
      return false;
    }
  }
}
