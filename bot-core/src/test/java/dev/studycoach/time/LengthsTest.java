package dev.studycoach.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LengthsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "90 | 90",
        "90m | 90",
        "90 min | 90",
        "90 minutes | 90",
        "90mins | 90",
        "1 minute | 1",
        "a minute | 1",
        "forty-five minutes | 45",
        "twenty minutes | 20",
        "1h | 60",
        "1H | 60",
        "1 h | 60",
        "1hr | 60",
        "2 hrs | 120",
        "2hours | 120",
        "an hour | 60",
        "one hour | 60",
        "two hours | 120",
        "1h30 | 90",
        "1h30m | 90",
        "1h 30m | 90",
        "1 h 30 min | 90",
        "1h30min | 90",
        "1hr30 | 90",
        "1h5 | 65",
        "1 hour 30 minutes | 90",
        "1 hour, 30 minutes | 90",
        "1 hour and 30 minutes | 90",
        "an hour and 20 minutes | 80",
        "three hours and forty five minutes | 225",
        "1.5h | 90",
        "1,5h | 90",
        "1.5 hours | 90",
        "1.25h | 75",
        "0.5h | 30",
        "1½h | 90",
        "1 ½ hours | 90",
        "½ h | 30",
        "1:30 | 90",
        "0:45 | 45",
        "10:00 | 600",
        "an hour and a half | 90",
        "An Hour and a Half | 90",
        "one hour and a half | 90",
        "one and a half hours | 90",
        "1 and a half hours | 90",
        "two-and-a-half hours | 150",
        "an hour and a quarter | 75",
        "one and three quarters hours | 105",
        "half an hour | 30",
        "half hour | 30",
        "a half hour | 30",
        "half-hour | 30",
        "a quarter of an hour | 15",
        "quarter hour | 15",
        "three quarters of an hour | 45",
        "2 Stunden | 120",
        "1 Std. | 60",
        "eine Stunde und 20 Minuten | 80",
        "2 horas y 30 minutos | 150",
        "1 hora e 15 minutos | 75",
        "2 heures | 120",
        "90 Minuten | 90",
        "2hs | 120",
        "2 heures et demie | 150",
        "una hora y media | 90",
        "2 horas e meia | 150",
        "eine halbe Stunde | 30",
        "une demi-heure | 30",
        "anderthalb Stunden | 90",
        "1 hour & 30 minutes | 90",
        "1h+30m | 90",
        "  2h  | 120",
        "2 h. | 120",
        "2h. | 120",
        "1 h. 30 min. | 90",
        "1h. 30m. | 90",
        "1.50h | 90",
        "2.00 h | 120",
        "0 | 0",
      })
  void aLengthIsReadInEverySpelling(String typed, long minutes) {
    assertThat(Lengths.read(typed)).contains(Duration.ofMinutes(minutes));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "long",
        "1.5",
        "1,5",
        "1:5",
        "1:75",
        "1h75",
        "1.5h30",
        "1.30h",
        "1,30 h",
        "1.33h",
        "9 am",
        "12:30 pm",
        "-5",
        "-1h",
        "5-10",
        "1h30m20",
        "30s",
        "h",
        "m",
        "an",
        "half",
        "1h2h",
        "30m 1h",
        "1d",
        "99999",
        "modeling",
        "and",
        "1 modeling",
        "1e3",
        "٩٠",
        "an hour and",
        "½",
      })
  void whatIsNoLengthIsNotGuessed(String typed) {
    assertThat(Lengths.read(typed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "90 modeling | 1",
        "1h 30m modeling | 2",
        "an hour and a half yesterday read the guide | 5",
        "half an hour | 3",
        "2 hours and more | 2",
        "modeling 90 | 0",
        "1:30 2 chapters | 1",
        "20 5 chapters | 1",
        "2 Stunden Deep Learning | 2",
        "90 Glue chapter | 1",
        "1 day | 2",
        "2 days of labs | 2",
        "45 week 3 of the course | 1",
        "twenty seconds | 2",
        "3 Pomodoros | 2",
        "10 s | 2",
        "2 w of labs | 2",
        "9 am | 2",
        "90 pm | 2",
        "10 a.m. | 2",
        "12:30 pm labs | 2",
        "9 to 11 | 2",
        "10 until 12 | 2",
        "1:30 – 3:00 | 2",
        "10 - 12 | 2",
        "2 x 45 min | 2",
        "2 h. labs | 2",
        "1h to the end | 1",
      })
  void aLengthTakesAsManyWordsAsBelongToIt(String line, int words) {
    assertThat(Lengths.count(List.of(line.split(" ")))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1h 2 chapters | 1",
        "2 hours 30 | 2",
        "an hour and 20 pages | 2",
        "1h30 2 chapters | 1",
        "1h 30m | 2",
        "forty five | 2",
        "90 modeling | 1",
      })
  void aNumberWithoutAUnitMayBeOfSomethingElse(String line, int words) {
    assertThat(Lengths.countNamed(List.of(line.split(" ")))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "2, true",
    "05, true",
    "two, true",
    "0, false",
    "10, false",
    "2m, false",
    "2h, false"
  })
  void aSmallNumberWithoutAUnitMayBeHours(String typed, boolean may) {
    assertThat(Lengths.mayBeHours(typed)).isEqualTo(may);
  }

  @ParameterizedTest
  @CsvSource({
    "8, 480",
    "8.5, 510",
    "6h30 a week, 390",
    "ten, 600",
    "twenty, 1200",
    "ten a week, 600",
    "90 minutes, 90",
  })
  void aNumberForAWeekIsHours(String typed, long minutes) {
    assertThat(Lengths.readWeekly(typed)).contains(Duration.ofMinutes(minutes));
  }

  @Property
  void whatIsWrittenCanBeRead(@ForAll @IntRange(max = 50_000) int minutes) {
    assertThat(Lengths.read(Lengths.words(minutes))).contains(Duration.ofMinutes(minutes));
  }

  @ParameterizedTest
  @CsvSource({"0, 0 min", "59, 59 min", "60, 1 h", "65, 1 h 5 min", "600, 10 h"})
  void aLengthReadsShort(int minutes, String words) {
    assertThat(Lengths.words(minutes)).isEqualTo(words);
  }
}
