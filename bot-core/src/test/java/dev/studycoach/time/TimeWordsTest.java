package dev.studycoach.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeWordsTest {
  @ParameterizedTest
  @CsvSource({
    "09:00, 09:00",
    "9:00, 09:00",
    "9, 09:00",
    "20, 20:00",
    "20.30, 20:30",
    "20h, 20:00",
    "20 h, 20:00",
    "20h30, 20:30",
    "20 Uhr, 20:00",
    "20.30 Uhr, 20:30",
    "9 o'clock, 09:00",
    "8pm, 20:00",
    "8 PM, 20:00",
    "8 p.m., 20:00",
    "8:30 pm, 20:30",
    "8.30am, 08:30",
    "12am, 00:00",
    "12 pm, 12:00",
    "0:00, 00:00",
  })
  void aTimeOfDayIsReadInEverySpelling(String typed, LocalTime time) {
    assertThat(TimeWords.read(typed)).contains(time);
    assertThat(TimeWords.count(List.of((typed + " sharp").split(" "))))
        .isEqualTo(typed.split(" ").length);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "late", "25:00", "24:00", "9:60", "13pm", "0am", "9:5", "900", "-9", "9-10"})
  void whatIsNoTimeIsNotGuessed(String typed) {
    assertThat(TimeWords.read(typed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "9, false",
    "9.10, false",
    "9.12, false",
    "9.13, true",
    "9.00, true",
    "9.10 Uhr, true",
    "9.10 pm, true",
    "9:10, true",
    "25:00, true",
    "9h, true",
  })
  void aTimeThatMayBeSomethingElseIsKnown(String typed, boolean only) {
    assertThat(TimeWords.isTime(typed)).isTrue();
    assertThat(TimeWords.isTimeOnly(typed)).isEqualTo(only);
  }
}
