package dev.studycoach.examdate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.studycoach.routing.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhenTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          18 Dec | 18 Dec | - | -
          18 Dec 9:30 | 18 Dec | 09:30 | -
          18 Dec at 9:30 | 18 Dec | 09:30 | -
          18 Dec 2026, 14:00 Europe/Berlin | 18 Dec 2026 | 14:00 | Europe/Berlin
          18 Dec 9am | 18 Dec | 09:00 | -
          18 Dec 12 am | 18 Dec | 00:00 | -
          18 Dec 12:30pm | 18 Dec | 12:30 | -
          next Friday at 2 PM america/new_york | next Friday | 14:00 | America/New_York
          in 6 weeks UTC | in 6 weeks | - | UTC
          18 Dec at 9 | 18 Dec | 09:00 | -
          18 Dec 9:00 | 18 Dec | 09:00 | -
          18 Dec 8:30 pm | 18 Dec | 20:30 | -
          18 Dec at 8 p.m. berlin | 18 Dec | 20:00 | Europe/Berlin
          18 Dec 20h CET | 18 Dec | 20:00 | CET
          18.12. 20.30 Uhr | 18.12. | 20:30 | -
          18 Dec 20.30 UTC+5:30 | 18 Dec | 20:30 | UTC+05:30
          in 2 weeks at 9 new york | in 2 weeks | 09:00 | America/New_York
          Fri 18.12 | Fri 18.12 | - | -
          sunday after easter | sunday after easter | - | -
          berlin | berlin | - | -
          18/12/2026 | 18/12/2026 | - | -
          2026-12-18 Australia/Lord_Howe | 2026-12-18 | - | Australia/Lord_Howe
          """)
  void aTimeAndAZoneMayFollowTheDay(String typed, String date, String time, String zone) {
    When when = When.of(typed);
    assertThat(when.date()).isEqualTo(date);
    assertThat(when.time().map(Object::toString).orElse("-")).isEqualTo(time);
    assertThat(when.zone().map(Object::toString).orElse("-")).isEqualTo(zone);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "18 Dec 25:00",
        "18 Dec 13pm",
        "18 Dec 0am",
        "18 Dec 9:00 Mars/Olympus",
        "18 Dec 9:00 CST"
      })
  void whatCannotBeReadIsRefused(String typed) {
    assertThatThrownBy(() -> When.of(typed)).isInstanceOf(Refusal.class);
  }
}
