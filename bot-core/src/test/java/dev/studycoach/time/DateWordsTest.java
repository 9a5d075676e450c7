package dev.studycoach.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** It is Wednesday, 4 March 2026. */
class DateWordsTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-03-04");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-12-18 | 2026-12-18
          18 Dec | 2026-12-18
          18 december | 2026-12-18
          18. Dec. | 2026-12-18
          the 18th of December | 2026-12-18
          Dec 18 | 2026-12-18
          December 18th, 2027 | 2027-12-18
          Fri 18 Dec 2026 | 2026-12-18
          Friday, 18 Dec | 2026-12-18
          Fri Dec 18 | 2026-12-18
          18/12/2026 | 2026-12-18
          12/18/2026 | 2026-12-18
          18.12.2026 | 2026-12-18
          18.12. | 2026-12-18
          03.04. | 2026-04-03
          03.04.2027 | 2027-04-03
          03.04.27 | 2027-04-03
          Sat 03.04.2027 | 2027-04-03
          12.18.2026 | 2026-12-18
          22/11/2026 | 2026-11-22
          2026/11/22 | 2026-11-22
          2026.4.3 | 2026-04-03
          Fri 3/4/2026 | 2026-04-03
          mon 16 | 2026-03-16
          Monday the 16th | 2026-03-16
          tomorrow morning | 2026-03-05
          yesterday | 2026-03-03
          2 days ago | 2026-03-02
          12/12 | 2026-12-12
          4 Mar | 2026-03-04
          today | 2026-03-04
          tomorrow | 2026-03-05
          in 6 weeks | 2026-04-15
          in six weeks | 2026-04-15
          6 weeks from now | 2026-04-15
          in a month | 2026-04-04
          in 90 days | 2026-06-02
          29 Feb 2028 | 2028-02-29
          friday | 2026-03-06
          on Friday | 2026-03-06
          next Monday | 2026-03-09
            18   DEC | 2026-12-18
          """)
  void whatCanMeanOneDayIsThatDay(String typed, LocalDate day) {
    assertThat(read(typed)).isEqualTo(Reading.of(day));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          03/04/2027 | 2027-03-04 2027-04-03
          3-4-2027 | 2027-03-04 2027-04-03
          03/04 | 2026-03-04 2026-04-03
          next Friday | 2026-03-06 2026-03-13
          wednesday | 2026-03-04 2026-03-11
          tue 16 | 2026-03-16
          Mon 03.04.2027 | 2027-04-03
          1 Mar | 2027-03-01
          Sat 18 Dec 2026 | 2026-12-18
          the day after tomorrow | 2026-03-06
          last friday of november | 2026-11-27
          two weeks from friday | 2026-03-20
          end of december | 2026-12-31
          next week | 2026-03-11
          today or tomorrow | 2026-03-04 2026-03-05
          """)
  void whatCanMeanAnotherIsAskedBack(String typed, String days) {
    List<LocalDate> meanings = Arrays.stream(days.split(" ")).map(LocalDate::parse).toList();
    assertThat(read(typed)).isEqualTo(Reading.perhaps(meanings));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "someday",
        "31 Feb 2027",
        "30/02/2027",
        "13/13",
        "2026-02-30",
        "2026-13-01",
        "0/5",
        "03/04/26",
        "18 Dec foo",
        "every friday",
        "18",
        "dec 32",
        "in 1000000 weeks",
        "in -3 weeks",
        "heute",
        "18 Dec 26 BC",
        "1/2/3/4",
        "31.02.2027",
        "2026/13/01",
        "mon 32",
        "last may",
        "beginning of january",
        "march",
        "in March",
        "next march",
        "late march 2027",
        "mid-december"
      })
  void whatIsNoDateIsNotRead(String typed) {
    assertThat(read(typed)).isEqualTo(Reading.NONE);
  }

  @Test
  void theNextFridayIsClearOnAWeekend() {
    LocalDate saturday = LocalDate.parse("2026-03-07");
    assertThat(DateWords.ahead("next Friday", saturday))
        .isEqualTo(Reading.of(LocalDate.parse("2026-03-13")));
  }

  @Property
  void dayAndMonthAreNeverGuessed(
      @ForAll @IntRange(min = 1, max = 12) int one,
      @ForAll @IntRange(min = 1, max = 12) int other,
      @ForAll("separators") String separator) {
    Reading reading = read(one + separator + other + separator + 2027);
    assertThat(reading.days())
        .contains(LocalDate.of(2027, one, other), LocalDate.of(2027, other, one));
    assertThat(reading.certain()).isEqualTo(one == other);
  }

  @Property
  void betweenDotsTheDayComesFirst(
      @ForAll @IntRange(min = 1, max = 12) int day,
      @ForAll @IntRange(min = 1, max = 12) int month) {
    assertThat(read(day + "." + month + ".2027").day()).contains(LocalDate.of(2027, month, day));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          today | 2026-03-04
          this morning | 2026-03-04
          Yesterday | 2026-03-03
          yesterday evening | 2026-03-03
          last night | 2026-03-03
          the day before yesterday | 2026-03-02
          a day ago | 2026-03-03
          3 days ago | 2026-03-01
          a week ago | 2026-02-25
          tuesday | 2026-03-03
          Tue | 2026-03-03
          on monday | 2026-03-02
          last wednesday | 2026-02-25
          2026-03-01 | 2026-03-01
          28 Feb | 2026-02-28
          31st december | 2025-12-31
          31. Dec | 2025-12-31
          Dec 31, 2025 | 2025-12-31
          1.3. | 2026-03-01
          01.03.2026 | 2026-03-01
          28/2/2026 | 2026-02-28
          2026/03/01 | 2026-03-01
          mon 2 | 2026-03-02
          sat the 28th | 2026-02-28
          5 mar | 2026-03-05
          yesterday, | 2026-03-03
          yesterday. | 2026-03-03
          yesterday; | 2026-03-03
          for yesterday | 2026-03-03
          on yesterday | 2026-03-03
          - yesterday | 2026-03-03
          – 1.3., | 2026-03-01
          for the day before yesterday | 2026-03-02
          on mon 2 | 2026-03-02
          gestern | 2026-03-03
          ayer | 2026-03-03
          hier | 2026-03-03
          ontem, | 2026-03-03
          """)
  void aDayOfThePastIsReadAsThatDay(String typed, LocalDate day) {
    assertThat(DateWords.back(typed, TODAY)).isEqualTo(Reading.of(day));
    assertThat(DateWords.count(List.of((typed + " read it again").split(" "))))
        .isEqualTo(typed.split(" ").length);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          wednesday | 2026-02-25 2026-03-04
          3/4 | 2026-03-04 2026-04-03
          mon 3 | 2026-03-03
          """)
  void aDayOfThePastIsNotGuessed(String typed, String days) {
    List<LocalDate> meanings = Arrays.stream(days.split(" ")).map(LocalDate::parse).toList();
    assertThat(DateWords.back(typed, TODAY)).isEqualTo(Reading.perhaps(meanings));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          modeling yesterday | 0
          may be | 0
          march | 0
          3 chapters | 0
          3-4 chapters | 0
          2 weeks of labs | 0
          from 20.10 | 0
          read 3/4 | 0
          for 3 days | 0
          - 3 chapters | 0
          30 feb | 2
          3/4/26 | 1
          2026-13-01 | 1
          """)
  void wordsThatLookLikeADayAreCounted(String line, int words) {
    assertThat(DateWords.count(List.of(line.split(" ")))).isEqualTo(words);
  }

  @Property
  void everyDayIsReadAsItsOwn(@ForAll("days") LocalDate day) {
    assertThat(read(day.toString()).day()).contains(day);
    assertThat(read(Dates.day(day)).day()).contains(day);
  }

  @Property(tries = 500)
  void whateverIsTypedIsRead(@ForAll("scraps") String typed) {
    assertThat(read(typed).days()).doesNotHaveDuplicates();
  }

  @Provide
  Arbitrary<String> separators() {
    return Arbitraries.of("/", "-");
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(0, 3000).map(TODAY::plusDays);
  }

  @Provide
  Arbitrary<String> scraps() {
    Arbitrary<String> words =
        Arbitraries.of(
            "next",
            "friday",
            "in",
            "6",
            "18",
            "dec",
            "weeks",
            "of",
            "the",
            "last",
            "may",
            "3/4",
            "2026",
            "from",
            "now",
            "or",
            "a",
            "99999",
            "am",
            "christmas",
            "every",
            "ago",
            "half");
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(12),
        words.list().ofMaxSize(5).map(list -> String.join(" ", list)));
  }

  private static Reading read(String typed) {
    return DateWords.ahead(typed, TODAY);
  }
}
