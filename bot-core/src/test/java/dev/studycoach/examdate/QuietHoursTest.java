package dev.studycoach.examdate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuietHoursTest {
  @ParameterizedTest
  @CsvSource({
    "22:00-07:00, 22:00, 07:00",
    "22-7, 22:00, 07:00",
    "22 – 7, 22:00, 07:00",
    "10pm-7am, 22:00, 07:00",
    "10 pm to 7:30 am, 22:00, 07:30",
    "22h-6.30, 22:00, 06:30",
  })
  void quietHoursAreReadInEverySpelling(String typed, LocalTime from, LocalTime until) {
    assertThat(QuietHours.read(typed)).contains(new QuietHours(from, until));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "late", "22", "22-25", "22-7-8", "8-10pm", "10pm-7"})
  void whatCanMeanOthersIsNotGuessed(String typed) {
    assertThat(QuietHours.read(typed)).isEmpty();
  }
}
