package dev.studycoach.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.studycoach.platform.ConnectionException;
import dev.studycoach.platform.DeliveryException;
import dev.studycoach.platform.DeliveryException.Obstacle;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScopesTest {
  private final Scopes scopes = new Scopes("chat", List.of("read", "write"), ScopesTest::granted);

  private static List<String> granted(String workspace) {
    return switch (workspace) {
      case "all" -> List.of("write", "more", "read");
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
        .hasMessageContaining("chat none cannot be reached: gone");
  }
}
