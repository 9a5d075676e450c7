package dev.studycoach.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.studycoach.db.Database;
import dev.studycoach.db.TestDatabase;
import dev.studycoach.platform.DeliveryException;
import dev.studycoach.platform.DeliveryException.Obstacle;
import dev.studycoach.platform.Host;
import dev.studycoach.platform.Settings;
import dev.studycoach.routing.Router;
import dev.studycoach.web.Answer;
import dev.studycoach.web.Visit;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two platforms on one database, and the way in over the web. */
class GrantsTest {
  private static final String KEYS = "THE_KEYS";
  private static final Settings SETTINGS =
      new Settings(Map.of(KEYS, Base64.getEncoder().encodeToString(new byte[32])));

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-05-04T10:00:00Z"));
  private final Database database = TestDatabase.fresh();
  private final Bank bank = new Bank();
  private final Grants chat = grants("chat");
  private final Grants talk = grants("talk");

  /** A platform whose codes are the names of workspaces; each token of it serves two hours. */
  private static final class Bank implements Granter {
    private int given;

    @Override
    public Grant forCode(String code) {
      if (code.equals("stolen")) {
        throw new DeliveryException(Obstacle.NOT_ALLOWED, "invalid code");
      }
      given++;
      return new Grant(code, "token" + given, "refresh " + code, 7200, "bot");
    }

    @Override
    public Grant forRefresh(String refresh) {
      return forCode(refresh.substring("refresh ".length()));
    }

    @Override
    public void check(String token) {
      if (!token.equals("token" + given)) {
        throw new DeliveryException(Obstacle.NOT_ALLOWED, "revoked");
      }
    }
  }

  private Grants grants(String platform) {
    Router router = new Router(List.of(), InstantSource.system());
    return new Grants(
        new Host(SETTINGS, router, database::dataSource), platform, KEYS, bank, now::get);
  }

  @AfterEach
  void end() {
    database.close();
  }

  @Test
  void platformsAreKeptApart() {
    assertThat(chat.add("W")).isEqualTo("W");
    assertThat(chat.of("W")).isEqualTo(new Seats.Seat("W", "token1", "bot"));
    assertThat(talk.workspaces()).isEmpty();
    assertThatThrownBy(() -> talk.of("W"))
        .isInstanceOf(DeliveryException.class)
        .hasMessage("not installed in W");
    talk.add("W");
    assertThat(chat.of("W").token()).isEqualTo("token1");
    assertThat(talk.of("W").token()).isEqualTo("token2");
  }

  @Test
  void aTokenIsRenewedWithinItsLastHour() {
    chat.add("W");
    now.updateAndGet(time -> time.plus(Duration.ofMinutes(59)));
    assertThat(chat.of("W").token()).isEqualTo("token1");
    now.updateAndGet(time -> time.plus(Duration.ofMinutes(2)));
    assertThat(chat.of("W").token()).isEqualTo("token2");
    assertThat(chat.of("W").token()).isEqualTo("token2");
  }

  @Test
  void whoeverIsGoneIsForgottenUnlessTheyCameBack() {
    chat.add("W");
    chat.forget("W"); // a late report
    assertThat(chat.workspaces()).containsExactly("W");
    talk.add("V"); // from now on the bank takes no other token
    chat.forget("W");
    chat.forget("W");
    assertThat(chat.workspaces()).isEmpty();
    assertThat(talk.workspaces()).containsExactly("V");
  }

  @Test
  void consentBringsAWorkspaceInFromTheSameBrowserAlone() {
    Consent consent =
        new Consent(
            "https://chat/ask", Map.of("client", "c 1"), "/back", chat, team -> Answer.of(204));
    Map<String, String> sent = consent.begin(visit("", "")).headers();
    String cookie = sent.getOrDefault("Set-Cookie", "").replaceFirst(";.*", "");
    String state = "&state=" + cookie.replaceFirst(".*=", "");
    assertThat(sent.get("Location"))
        .startsWith("https://chat/ask?")
        .contains("client=c+1", state.substring(1));
    assertThat(consent.end(visit("code=W" + state, "")).status()).isEqualTo(400);
    assertThat(consent.end(visit("code=W&state=x", cookie)).status()).isEqualTo(400);
    assertThat(consent.end(visit("code=stolen" + state, cookie)).status()).isEqualTo(400);
    assertThat(chat.workspaces()).isEmpty();
    assertThat(consent.end(visit("code=W" + state, cookie)).status()).isEqualTo(204);
    assertThat(chat.workspaces()).containsExactly("W");
  }

  private static Visit visit(String query, String cookie) {
    return new Visit("/back", query, Map.of("Cookie", List.of(cookie)), "");
  }
}
