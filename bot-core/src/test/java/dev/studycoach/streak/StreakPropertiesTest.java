package dev.studycoach.streak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class StreakPropertiesTest {

  /** A story and one of its days. */
  record Told(String letters, int place) {
    LocalDate day() {
      return Story.MONDAY.plusDays(place);
    }

    /** The story up to this day. */
    String start() {
      return letters.substring(0, place + 1);
    }

    String with(char letter) {
      return letters.substring(0, place) + letter + letters.substring(place + 1);
    }

    String inserting(String days) {
      return letters.substring(0, place) + days + letters.substring(place);
    }
  }

  @Property
  void currentIsAtMostLongestAndLongestAtMostTheDaysEarned(@ForAll("stories") Told told) {
    Streak streak = Story.told(told.letters());
    int earned = new Story(told.letters()).ledger().earned().size();
    assertThat(streak.current()).isBetween(0, streak.longest());
    assertThat(streak.longest()).isLessThanOrEqualTo(earned);
    assertThat(streak.freezes()).isBetween(0, Streak.MOST_FREEZES);
  }

  @Property
  void longestNeverFallsAsDaysGoBy(@ForAll("stories") Told told) {
    assertThat(Story.told(told.start()).longest())
        .isLessThanOrEqualTo(Story.told(told.letters()).longest());
  }

  @Property
  void anEarnedDayNeverLowersTheStreakOfThatDay(@ForAll("stories") Told told) {
    Streak without = Streak.of(new Story(told.letters()).ledger(), told.day());
    Streak with = Streak.of(new Story(told.with('s')).ledger(), told.day());
    assertThat(with.current()).isGreaterThanOrEqualTo(without.current());
    assertThat(with.longest()).isGreaterThanOrEqualTo(without.longest());
  }

  /** Not so before the first study day, since days missed after it would begin to count. */
  @Property(tries = 5000)
  void anEarnedDayNeverLowersAnyLaterStreak(@ForAll("stories") Told told) {
    Assume.that(told.start().matches(".*[sP].+"));
    Streak without = Story.told(told.letters());
    Streak with = Story.told(told.with('s'));
    assertThat(with.current()).isGreaterThanOrEqualTo(without.current());
    assertThat(with.longest()).isGreaterThanOrEqualTo(without.longest());
  }

  @Property
  void daysAfterTodayDoNotCount(@ForAll("stories") Told told) {
    assertThat(Streak.of(new Story(told.letters()).ledger(), told.day()))
        .isEqualTo(Story.told(told.start()));
  }

  @Property
  void anOpenTodayChangesNothing(@ForAll("stories") Told told, @ForAll("open") char today) {
    Streak yesterday = Story.told(told.letters() + ".");
    Streak streak = Story.told(told.letters() + today);
    assertThat(streak.current()).isEqualTo(yesterday.current());
    assertThat(streak.longest()).isEqualTo(yesterday.longest());
    assertThat(streak.freezes()).isEqualTo(yesterday.freezes());
  }

  @Property
  void pausesAndFreeDaysNeitherBreakNorAdd(
      @ForAll("stories") Told told, @ForAll("rests") String rest) {
    // today is open, so that a day slipped in before it must not close it
    Assume.that(told.place() > 0);
    Streak without = Story.told(told.letters());
    Streak with = Story.told(told.inserting(rest));
    assertThat(with.current()).isEqualTo(without.current());
    assertThat(with.longest()).isEqualTo(without.longest());
    assertThat(with.freezes()).isEqualTo(without.freezes());
  }

  @Property
  void theOrderOfWritingDownDoesNotMatter(@ForAll("stories") Told told, @ForAll Random random) {
    Ledger ledger = new Story(told.letters()).ledger();
    List<LocalDate> days = shuffled(ledger.earned().keySet(), random);
    TreeMap<LocalDate, String> earned = new TreeMap<>();
    days.forEach(day -> earned.put(day, ledger.earned().getOrDefault(day, "")));
    Ledger other =
        new Ledger(
            earned,
            new LinkedHashSet<>(shuffled(ledger.missed(), random)),
            shuffled(ledger.pauses(), random));
    assertThat(Streak.of(other, told.day())).isEqualTo(Streak.of(ledger, told.day()));
  }

  @Property
  void lookingChangesNothing(@ForAll("stories") Told told) {
    Story story = new Story(told.letters());
    Ledger ledger = story.ledger();
    Streak first = Streak.of(ledger, story.today());
    Streak.of(ledger, told.day());
    Streak.of(ledger, story.today().plusDays(1));
    assertThat(Streak.of(ledger, story.today())).isEqualTo(first);
    assertThat(ledger).isEqualTo(story.ledger());
  }

  @Property
  void theExplanationCoversEveryDayAndEndsInTheResult(@ForAll("stories") Told told) {
    Streak streak = Story.told(told.letters());
    int first = told.letters().replace('P', 's').indexOf('s');
    Assume.that(first >= 0);
    Streak.Day last = streak.days().get(streak.days().size() - 1);
    assertThat(streak.days()).hasSize(told.letters().length() - first);
    assertThat(last.streak()).isEqualTo(streak.current());
    assertThat(last.freezes()).isEqualTo(streak.freezes());
  }

  /** Mostly study, so that weeks fill up and freezes come and go. */
  @Provide
  Arbitrary<Told> stories() {
    Arbitrary<String> letters =
        Arbitraries.of('s', 's', 's', 's', 's', 's', 'x', 'x', '.', 'p', 'P')
            .list()
            .ofMinSize(1)
            .ofMaxSize(60)
            .map(days -> days.stream().map(String::valueOf).reduce("", String::concat));
    return letters.flatMap(
        text ->
            Arbitraries.integers()
                .between(0, text.length() - 1)
                .map(place -> new Told(text, place)));
  }

  @Provide
  Arbitrary<Character> open() {
    return Arbitraries.of('x', '.', 'p');
  }

  @Provide
  Arbitrary<String> rests() {
    return Combinators.combine(Arbitraries.of("p", "."), Arbitraries.integers().between(1, 20))
        .as(String::repeat);
  }

  private static <T> List<T> shuffled(Iterable<T> items, Random random) {
    List<T> list = new ArrayList<>();
    items.forEach(list::add);
    Collections.shuffle(list, random);
    return list;
  }
}
