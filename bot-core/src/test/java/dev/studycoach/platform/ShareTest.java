package dev.studycoach.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which connections are this process's own is read, or said to be unreadable. */
class ShareTest {
  private static Optional<Share> share(String written) {
    return new Settings(Map.of("SHARE", written)).share("SHARE");
  }

  @ParameterizedTest
  @CsvSource({"0-3/16, 0, 3, 16", "15-15/16, 15, 15, 16", "0-0/1, 0, 0, 1"})
  void aShareIsRead(String written, int first, int last, int total) {
    assertThat(share(written)).contains(new Share(first, last, total));
  }

  @ParameterizedTest
  @ValueSource(strings = {"auto", " ", " auto "})
  void thePlatformDecidesIfNobodyElseDoes(String written) {
    assertThat(share(written)).isEmpty();
  }

  @Test
  void nothingSetIsNoShare() {
    assertThat(Settings.NONE.share("SHARE")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "2-1/4", "0-4/4", "0-3", "a-b/c", "0-99999999/3", "-1-3/4"})
  void whatMakesNoSenseIsSaidToBeWrong(String written) {
    assertThatThrownBy(() -> share(written))
        .isInstanceOf(ConnectionException.class)
        .hasMessageContaining("SHARE “" + written + "”")
        .hasMessageContaining("0-3/16");
  }
}
