package dev.studycoach.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.studycoach.chat.Message;
import dev.studycoach.db.Database;
import dev.studycoach.db.TestDatabase;
import dev.studycoach.exchange.Speaker;
import dev.studycoach.oauth.Grants;
import dev.studycoach.platform.ConnectionException;
import dev.studycoach.platform.DeliveryException;
import dev.studycoach.platform.DeliveryException.Obstacle;
import dev.studycoach.platform.Destination;
import dev.studycoach.platform.Outbox;
import dev.studycoach.platform.Settings;
import dev.studycoach.slack.fake.FakeSlack;
import dev.studycoach.slack.fake.FakeTeam;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The tokens of the workspaces: how they are kept, renewed and forgotten. */
class SlackGrantsTest {
  private static final String NEW_KEY = "AgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgI=";

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-05-04T10:00:00Z"));
  private final FakeSlack slack = new FakeSlack(now::get).down();
  private final FakeTeam team = slack.team("Ours");
  private final FakeTeam theirs = slack.team("Theirs");
  private final Database database = TestDatabase.fresh();
  private final Grants grants = with(HttpCoach.KEY);

  @AfterEach
  void end() throws Exception {
    database.close();
    slack.close();
    slack.assertNoViolations();
  }

  /** As another process on the same database. */
  private Grants with(String keys) {
    Map<String, String> settings = new HashMap<>(HttpCoach.settings(slack));
    settings.put(SlackSettings.KEYS, keys);
    return HttpCoach.grants(new Settings(settings), database, now::get);
  }

  private String install(FakeTeam where) {
    return grants.add(slack.code(where, "ada")).workspace();
  }

  private void installRotating(FakeTeam where) {
    slack.rotateTokens(true);
    install(where);
  }

  private void pass(Duration span) {
    now.updateAndGet(time -> time.plus(span));
  }

  private long renewals() {
    return slack.requests().stream()
        .filter(request -> request.arg("grant_type").equals("refresh_token"))
        .count();
  }

  private String everything() {
    return database
        .jdbi()
        .withHandle(
            h ->
                h.createQuery("select string_agg(row::text, ' ') from oauth_grant row")
                    .mapTo(String.class)
                    .one());
  }

  private static String hex(String words) {
    return HexFormat.of().formatHex(words.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void eachWorkspaceHasItsOwnTokenAndBot() {
    assertThat(install(team)).isEqualTo(team.id());
    install(theirs);
    assertThat(grants.of(team.id()).token()).isEqualTo(team.botToken());
    assertThat(grants.of(team.id()).bot()).isEqualTo(team.bot());
    assertThat(grants.of(theirs.id()).token()).isEqualTo(theirs.botToken());
    assertThat(grants.workspaces()).containsExactlyInAnyOrder(team.id(), theirs.id());
  }

  @Test
  void noTokenCanBeReadInTheTable() {
    installRotating(team);
    String token = grants.of(team.id()).token();
    assertThat(token).startsWith("xoxe.xoxb-");
    assertThat(everything())
        .contains(team.id())
        .doesNotContain("xox", hex("xox"), token, hex(token), hex(FakeSlack.CLIENT_SECRET));
  }

  @Test
  void anotherKeyReadsNothingAndIsNotRepeated() {
    install(team);
    assertThatThrownBy(() -> with(NEW_KEY).of(team.id()))
        .isInstanceOf(ConnectionException.class)
        .hasMessageContaining("behind a comma in STUDY_COACH_SLACK_KEYS")
        .hasMessageNotContainingAny(HttpCoach.KEY, NEW_KEY, "xox");
  }

  @Test
  void aKeyIsReplacedByANewOneInFrontOfIt() {
    install(team);
    install(theirs);
    assertThat(with(NEW_KEY + "," + HttpCoach.KEY).of(team.id()).token())
        .isEqualTo(team.botToken());
    Grants after = with(NEW_KEY); // the old one may go
    assertThat(after.of(team.id()).token()).isEqualTo(team.botToken());
    assertThat(after.of(theirs.id()).token()).isEqualTo(theirs.botToken());
    assertThatThrownBy(() -> grants.of(theirs.id())).isInstanceOf(ConnectionException.class);
  }

  @Test
  void whatNoKeyOpensDoesNotKeepTheRestFromANewKey() {
    install(team);
    with(NEW_KEY).add(slack.code(theirs, "ada"));
    String third = Base64.getEncoder().encodeToString(new byte[32]);
    with(third + "," + HttpCoach.KEY);
    assertThat(with(third).of(team.id()).token()).isEqualTo(team.botToken());
    assertThat(with(NEW_KEY).of(theirs.id()).token()).isEqualTo(theirs.botToken());
  }

  @Test
  void aTokenInAnotherWorkspacesRowDoesNotOpen() {
    install(team);
    install(theirs);
    database
        .jdbi()
        .useHandle(
            h ->
                h.execute(
                    "update oauth_grant set token = (select token from oauth_grant where workspace"
                        + " = ?) where workspace = ?",
                    team.id(),
                    theirs.id()));
    assertThatThrownBy(() -> grants.of(theirs.id())).isInstanceOf(ConnectionException.class);
  }

  @Test
  void aTokenIsRenewedWithinTheHourBeforeItEnds() {
    installRotating(team);
    String first = grants.of(team.id()).token();
    pass(Duration.ofHours(11).minusSeconds(1));
    assertThat(grants.of(team.id()).token()).isEqualTo(first);
    pass(Duration.ofSeconds(2));
    String second = grants.of(team.id()).token();
    assertThat(second).isNotEqualTo(first).isEqualTo(team.botToken());
    pass(Duration.ofHours(11).plusSeconds(1));
    assertThat(grants.of(team.id()).token()).isNotEqualTo(second);
    assertThat(renewals()).isEqualTo(2);
  }

  @Test
  void severalProcessesRenewATokenOnce() {
    installRotating(team);
    pass(Duration.ofHours(11).plusMinutes(1));
    String before = team.botToken();
    Grants other = with(HttpCoach.KEY);
    List<CompletableFuture<String>> tokens =
        Stream.of(grants, other, grants, other)
            .map(one -> CompletableFuture.supplyAsync(() -> one.of(team.id()).token()))
            .toList();
    Set<String> seen = tokens.stream().map(CompletableFuture::join).collect(Collectors.toSet());
    assertThat(seen).contains(team.botToken()).isSubsetOf(before, team.botToken());
    assertThat(grants.of(team.id()).token()).isEqualTo(team.botToken());
    assertThat(other.of(team.id()).token()).isEqualTo(team.botToken());
    assertThat(renewals()).isOne();
  }

  @Test
  void aRenewalThatFailsLosesNothing() {
    installRotating(team);
    pass(Duration.ofHours(11).plusMinutes(1));
    slack.error("oauth.v2.access", 2, "internal_error");
    assertThat(grants.of(team.id()).token()).isEqualTo(team.botToken());
    pass(Duration.ofHours(1));
    assertThatThrownBy(() -> grants.of(team.id())).isInstanceOf(DeliveryException.class);
    assertThat(grants.of(team.id()).token()).isEqualTo(team.botToken());
  }

  @Test
  void whoInstallsAgainGetsTheNewToken() {
    installRotating(team);
    String first = grants.of(team.id()).token();
    install(team);
    assertThat(grants.of(team.id()).token()).isNotEqualTo(first);
    slack.rotateTokens(false);
    install(team);
    pass(Duration.ofDays(365));
    assertThat(grants.of(team.id()).token()).isEqualTo(team.botToken());
    assertThat(renewals()).isZero();
  }

  @Test
  void whoTookItAwayIsForgottenAndNobodyElse() {
    install(team);
    install(theirs);
    grants.forget(team.id());
    assertThat(grants.workspaces()).hasSize(2); // a late report: it is still there
    team.uninstall();
    slack.error("auth.test", 1, "internal_error");
    assertThatThrownBy(() -> grants.forget(team.id())).isInstanceOf(DeliveryException.class);
    assertThat(grants.workspaces()).hasSize(2); // nobody knows yet
    grants.forget(team.id());
    grants.forget(team.id());
    assertThat(grants.workspaces()).containsExactly(theirs.id());
    assertNotInstalled(team.id());
    assertNotInstalled("T0UNKNOWN");
  }

  private void assertNotInstalled(String id) {
    assertThatThrownBy(() -> grants.of(id))
        .isInstanceOf(DeliveryException.class)
        .hasMessageContaining("not installed in " + id);
  }

  @Test
  void aRevokedTokenIsNoFaultThatPasses() {
    install(team);
    Destination there = new Destination.Channel(team.id(), team.channel("study"));
    team.revoke();
    SlackApi api = new SlackApi(SlackClient.of(slack.url() + "/"), grants);
    Outbox outbox = new Speaker(new SlackVoice(api, SlackRenderer.of(List.of())), nonce -> true);
    assertThatThrownBy(() -> outbox.send(there, "1", Message.line("Hello")))
        .isInstanceOfSatisfying(
            DeliveryException.class, e -> assertThat(e.obstacle()).isEqualTo(Obstacle.NOT_ALLOWED));
    assertThat(team.messages("study")).isEmpty();
  }
}
