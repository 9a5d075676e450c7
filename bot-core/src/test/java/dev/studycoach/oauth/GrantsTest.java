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
import dev.studycoach.web.Visit;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
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
    private Optional<Obstacle> trouble = Optional.empty();
    private Runnable meanwhile = () -> {};

    private void answers() {
      meanwhile.run();
      trouble.ifPresent(
          why -> {
            throw new DeliveryException(why, "no answer");
          });
    }

    @Override
    public Grant forCode(String code) {
      if (code.equals("stolen")) {
        throw new DeliveryException(Obstacle.NOT_ALLOWED, "invalid code");
      }
      given++;
      return new Grant("app", code, "token" + given, "refresh " + code, 7200, "bot");
    }

    @Override
    public Grant forRefresh(String refresh) {
      answers();
      return forCode(refresh.substring("refresh ".length()));
    }

    @Override
    public void check(String token) {
      answers();
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
    assertThat(chat.add("W").workspace()).isEqualTo("W");
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
  void noTokenIsPrinted() {
    Grant grant = chat.add("W");
    assertThat(List.of(grant, chat.of("W")).toString()).isEqualTo("[W, W]");
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
  void aPlatformThatDoesNotAnswerForgetsNobody() {
    chat.add("W");
    talk.add("V"); // the token of W is gone
    bank.trouble = Optional.of(Obstacle.PASSING);
    assertThatThrownBy(() -> chat.forget("W")).isInstanceOf(DeliveryException.class);
    assertThat(chat.workspaces()).containsExactly("W");
    bank.trouble = Optional.empty();
    chat.forget("W");
    assertThat(chat.workspaces()).isEmpty();
  }

  @Test
  void whoComesBackWhileItIsAskedIsNotForgotten() {
    chat.add("W");
    talk.add("V"); // the token of W is gone
    bank.meanwhile = () -> chat.add("W");
    bank.trouble = Optional.of(Obstacle.NOT_ALLOWED);
    chat.forget("W");
    assertThat(chat.workspaces()).containsExactly("W");
  }

  @Test
  void theOldTokenServesOnWhereItCannotBeRenewed() {
    chat.add("W");
    pass(Duration.ofMinutes(61));
    bank.trouble = Optional.of(Obstacle.PASSING);
    assertThat(chat.of("W").token()).isEqualTo("token1");
    bank.trouble = Optional.empty();
    assertThat(chat.of("W").token()).isEqualTo("token1"); // it was tried just now
    pass(Duration.ofMinutes(1));
    assertThat(chat.of("W").token()).isEqualTo("token2");
  }

  @Test
  void aTokenThatHasEndedServesNobody() {
    chat.add("W");
    pass(Duration.ofHours(2));
    bank.trouble = Optional.of(Obstacle.PASSING);
    assertThatThrownBy(() -> chat.of("W")).isInstanceOf(DeliveryException.class);
    bank.trouble = Optional.empty();
    assertThat(chat.of("W").token()).isEqualTo("token2");
  }

  @Test
  void nobodyWaitsForARenewalWhileTheOldTokenServes() {
    chat.add("W");
    pass(Duration.ofMinutes(61));
    Grants elsewhere = grants("chat");
    List<String> meanwhile = new ArrayList<>();
    bank.meanwhile =
        () -> {
          meanwhile.add(atOnce(chat));
          meanwhile.add(atOnce(elsewhere));
        };
    assertThat(chat.of("W").token()).isEqualTo("token2");
    assertThat(meanwhile).containsExactly("token1", "token1");
    bank.meanwhile = () -> {};
    assertThat(elsewhere.of("W").token()).isEqualTo("token2");
  }

  private static String atOnce(Grants grants) {
    return CompletableFuture.supplyAsync(() -> grants.of("W").token())
        .completeOnTimeout("too late", 5, TimeUnit.SECONDS)
        .join();
  }

  private void pass(Duration span) {
    now.updateAndGet(time -> time.plus(span));
  }

  @Test
  void consentBringsAWorkspaceInFromTheSameBrowserAlone() {
    Consent consent =
        new Consent(
            "https://chat/ask", Map.of("client", "c 1"), "/back", chat, "https://chat/%s/%s");
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
    assertThat(consent.end(visit("code=W" + state, cookie)).headers())
        .containsEntry("Location", "https://chat/app/W");
    assertThat(chat.workspaces()).containsExactly("W");
  }

  private static Visit visit(String query, String cookie) {
    return new Visit("/back", query, Map.of("Cookie", List.of(cookie)), "");
  }
}
