package dev.studycoach.streak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.studycoach.streak.Ledger.Pause;
import dev.studycoach.streak.Streak.Day;
import dev.studycoach.streak.Streak.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreakTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "nothing yet,                            '.',                         0,  0, 2",
    "only missed so far,                     'xxx',                       0,  0, 2",
    "the first answer,                       's',                         1,  1, 2",
    "what came before it does not count,     'xxxs',                      1,  1, 2",
    "three in a row,                         'sss',                       3,  3, 2",
    "today is still open,                    'sssx',                      3,  3, 2",
    "today nothing waits,                    'sss.',                      3,  3, 2",
    "one missed day takes a freeze,          'sssxs',                     4,  4, 1",
    "two missed days take both,              'sssxxs',                    4,  4, 0",
    "the third missed day begins anew,       'sssxxxs',                   1,  3, 0",
    "and shows it before the next answer,    'sssxxxx',                   0,  3, 0",
    "a full week gives a freeze,             'sssssss',                   7,  7, 3",
    "six days do not,                        'ssssss',                    6,  6, 2",
    "three is the most,                      'sssssss sssssss sssssss',  21, 21, 3",
    "a used one comes back in a week,        'sssxsss s',                 7,  7, 2",
    "a year's streak survives three misses,  'sssssss xxxs',              8,  8, 0",
    "four misses are too many,               'sssssss xxxxs',             1,  7, 0",
    "a new streak has to earn its freezes,   'sssxxx sssssss x.',         7,  7, 0",
    "days before a new streak take none,     'sxxxxx sssssss',            7,  7, 1",
    "a pause neither breaks nor adds,        'sssppppppps',               4,  4, 2",
    "a pause without a freeze,               'sssxxpppps',                4,  4, 0",
    "studying in a pause counts,             'ssppPpps',                  4,  4, 2",
    "the rest of a pause still protects,     'sxxpPps',                   3,  3, 0",
    "free days break nothing,                'sss.......s',               4,  4, 2",
    "free days without a freeze,             'sssxx....s',                4,  4, 0",
    "the longest is remembered,              'sssss xxxx ss',             2,  5, 0",
    "the longest grows with today,           'sss xxxx ssss',             4,  4, 0",
  })
  void aStory(String what, String letters, int current, int longest, int freezes) {
    Streak streak = Story.told(letters);
    assertThat(List.of(streak.current(), streak.longest(), streak.freezes()))
        .as(what)
        .containsExactly(current, longest, freezes);
  }

  @Test
  void eachDayIsExplained() {
    assertThat(Story.told("xs.xpxx sx").days())
        .extracting(Day::kind)
        .containsExactly(
            Kind.EARNED,
            Kind.FREE,
            Kind.FROZEN,
            Kind.PAUSED,
            Kind.FROZEN,
            Kind.MISSED,
            Kind.EARNED,
            Kind.OPEN);
  }

  @Test
  void anEarnedDayNamesItsReasonAndItsNumbers() {
    Day second = Story.told("sxs").days().get(2);
    assertThat(second)
        .isEqualTo(
            new Day(Story.MONDAY.plusDays(2), Kind.EARNED, "answered the daily question", 2, 1));
  }

  @Test
  void bothEndsOfAPauseAreDaysOff() {
    Pause pause = new Pause(Story.MONDAY.plusDays(1), Story.MONDAY.plusDays(3));
    Set<LocalDate> asked =
        Set.copyOf(Story.MONDAY.plusDays(1).datesUntil(Story.MONDAY.plusDays(5)).toList());
    TreeMap<LocalDate, String> earned = new TreeMap<>();
    earned.put(Story.MONDAY, "imported");
    Streak streak = Streak.of(new Ledger(earned, asked, List.of(pause)), Story.MONDAY.plusDays(5));
    assertThat(streak.days())
        .extracting(Day::kind)
        .containsExactly(
            Kind.EARNED, Kind.PAUSED, Kind.PAUSED, Kind.PAUSED, Kind.FROZEN, Kind.OPEN);
  }

  @Test
  void theFirstDayMayLieInTheFutureOfASetBackClock() {
    Streak streak = Streak.of(new Story("...s").ledger(), Story.MONDAY);
    assertThat(streak)
        .isEqualTo(new Streak(0, 0, Streak.STARTER_FREEZES, Streak.FULL_WEEK, List.of()));
  }

  /**
   * Eve studies exactly as Ann does, and on a free day as well. The extra day fills her week while
   * her hands are full of freezes; that must not cost her the streak that Ann keeps.
   */
  @Test
  void anExtraDayOfStudyNeverCostsAStreak() {
    Streak ann = Story.told("sssssss ssssss. x s xxx s");
    Streak eve = Story.told("sssssss sssssss x s xxx s");
    assertThat(eve.current()).isGreaterThanOrEqualTo(ann.current());
    assertThat(eve.longest()).isGreaterThanOrEqualTo(ann.longest());
  }
}
