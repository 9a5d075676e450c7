package dev.studycoach.focus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.studycoach.routing.Refusal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RhythmTest {
  @ParameterizedTest
  @CsvSource({
    "25/5 x4, 25, 5, 4",
    "25/5x4, 25, 5, 4",
    "25 / 5  x 4, 25, 5, 4",
    "25/5 ×4, 25, 5, 4",
    "25/5 X4, 25, 5, 4",
    "25/5 4x, 25, 5, 4",
    "'25/5, 3 rounds', 25, 5, 3",
    "25/5 1 round, 25, 5, 1",
    "50/10, 50, 10, 4",
    "x2, 25, 5, 2",
    "2x, 25, 5, 2",
    "5/1 x12, 5, 1, 12",
    "120/60 x1, 120, 60, 1",
  })
  void isReadAsPeopleWriteIt(String typed, int focus, int pause, int rounds) {
    assertThat(Rhythm.read(typed)).isEqualTo(new Rhythm(focus, pause, rounds));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "soon", "25", "25/", "/5", "25/5/5", "25/5 x", "x", "-25/5", "25-5 x4"})
  void whatMayMeanSomethingElseIsAskedBack(String typed) {
    assertThatThrownBy(() -> Rhythm.read(typed))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("Write it like 25/5 x4");
  }

  @ParameterizedTest
  @CsvSource({
    "4/5, 5 to 120 minutes of focus",
    "121/5, 5 to 120 minutes of focus",
    "25/0, 1 to 60 minutes of pause",
    "25/61, 1 to 60 minutes of pause",
    "x0, 1 to 12 rounds",
    "x13, 1 to 12 rounds",
  })
  void whatIsTooLittleOrTooMuchIsRefusedWithTheRange(String typed, String range) {
    assertThatThrownBy(() -> Rhythm.read(typed))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(range);
  }

  @Test
  void afterTheLastRoundNoPauseComes() {
    assertThat(Rhythm.USUAL.length()).isEqualTo(Duration.ofMinutes(4 * 25 + 3 * 5));
  }
}
