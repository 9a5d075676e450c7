package dev.studycoach.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.studycoach.platform.ConnectionException;
import dev.studycoach.platform.DeliveryException;
import dev.studycoach.platform.DeliveryException.Obstacle;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScopesTest {
  private final Scopes scopes = new Scopes("chat", List.of("read", "write"), ScopesTest::granted);

  private static List<String> granted(String workspace) {
    return switch (workspace) {
      case "all" -> List.of("write", "more", "read");
      case "silent" -> throw new DeliveryException(Obstacle.PASSING, "no answer");
      case "some" -> List.of("read");
      default -> throw new DeliveryException(Obstacle.NOT_ALLOWED, "gone");
    };
  }

  @Test
  void whatIsNotGrantedIsMissing() {
    assertThat(scopes.missing("all")).isEmpty();
    assertThat(scopes.missing("some")).containsExactly("write");
  }

  @Test
  void theOperatorIsToldWhereWhatIsMissing() {
    assertThatCode(() -> scopes.require("all")).doesNotThrowAnyException();
    assertThatThrownBy(() -> scopes.require("some"))
        .isInstanceOf(ConnectionException.class)
        .hasMessageContaining("chat some has not granted write");
    assertThatThrownBy(() -> scopes.require("none"))
        .isInstanceOf(ConnectionException.class)
        .hasMessage(
            "chat none does not let the coach in any more: gone. Install the app there again.");
    assertThatThrownBy(() -> scopes.require("silent"))
        .isInstanceOf(ConnectionException.class)
        .hasMessage("chat silent cannot be reached: no answer. Is the network up?");
  }

  @Test
  void oneBadWorkspaceDoesNotHideTheOthers() {
    assertThatCode(() -> scopes.require(List.of("all", "all"))).doesNotThrowAnyException();
    assertThatThrownBy(() -> scopes.require(List.of("none", "all", "some")))
        .isInstanceOf(ConnectionException.class)
        .hasMessageContaining("chat none does not let the coach in any more: gone.")
        .hasMessageContaining("chat some has not granted write.");
  }

  @Test
  void aRefusalIsExplainedByTheAnswerToASecondTry() {
    assertThat(refused(Optional.of(Obstacle.NOT_ALLOWED)))
        .hasMessageStartingWith("chat has not granted sockets.");
    assertThat(refused(Optional.of(Obstacle.PASSING)))
        .hasMessage("chat cannot be reached: said so. Is the network up?");
    assertThat(refused(Optional.empty()))
        .hasMessage(
            "chat cannot be reached: it answered only when asked again. Is the network up?");
  }

  private static ConnectionException refused(Optional<Obstacle> why) {
    Runnable ask =
        () ->
            why.ifPresent(
                obstacle -> {
                  throw new DeliveryException(obstacle, "said so");
                });
    return Scopes.refused("chat", "sockets", ask, new IllegalStateException("stumbled"));
  }
}
