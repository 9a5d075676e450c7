package dev.studycoach.examdate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.studycoach.examdate.ReminderPlan.Due;
import dev.studycoach.examdate.ReminderPlan.Step;
import dev.studycoach.time.Zones;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the zone, its changes, the member's wishes and the times at which the coach is away. */
class ReminderPlanPropertiesTest {
  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void whoeverIsAwayAsLongAsTheyLikeSendsEachReminderAtMostOnceAndInTime(
      @ForAll("moments") Zones.Here exam,
      @ForAll("wishes") Wishes wishes,
      @ForAll("absences") List<Integer> absences) {
    ExamDay date =
        new ExamDay(
            exam.at().atZone(exam.zone()).toLocalDate(),
            exam.at().atZone(exam.zone()).toLocalTime(),
            exam.zone());
    ReminderPlan plan = ReminderPlan.of(date, wishes, exam.zone());
    Instant set = exam.at().minus(Duration.ofDays(60));
    Instant now = set;
    Set<Lead> done = EnumSet.noneOf(Lead.class);
    List<Lead> sent = new ArrayList<>();
    for (int minutes : absences) {
      Step step = plan.step(now, set, done);
      step.skip().forEach(due -> done.add(due.lead()));
      Due due = step.send();
      if (due != null) {
        assertThat(done.add(due.lead())).isTrue();
        sent.add(due.lead());
        assertThat(wishes.quiet().at(now.atZone(exam.zone()).toLocalTime())).isFalse();
        assertThat(now).isAfterOrEqualTo(due.at()).isBefore(due.until());
      }
      Instant back = now.plus(Duration.ofMinutes(minutes));
      assertThat(step.wake().orElse(Instant.MAX)).isAfter(now);
      now = step.wake().filter(back::isBefore).orElse(back);
    }
    assertThat(sent).isSorted();
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void whoIsNeverAwaySendsThemAllButWhereClocksPushTwoIntoOne(
      @ForAll("moments") Zones.Here exam, @ForAll("wishes") Wishes wishes) {
    ExamDay date = new ExamDay(exam.at().atZone(exam.zone()).toLocalDate(), null, exam.zone());
    ReminderPlan plan = ReminderPlan.of(date, wishes, exam.zone());
    Instant set = exam.at().minus(Duration.ofDays(60));
    Set<Lead> done = EnumSet.noneOf(Lead.class);
    Set<Lead> skipped = EnumSet.noneOf(Lead.class);
    Step step = plan.step(set, set, done);
    for (int i = 0; i < 40 && step.wake().isPresent(); i++) {
      step = plan.step(step.wake().get(), set, done);
      step.skip().forEach(due -> skipped.add(due.lead()));
      Due due = step.send();
      if (due != null) {
        done.add(due.lead());
      }
    }
    assertThat(done.size() + skipped.size()).isEqualTo(plan.dues().size());
    assertThat(skipped).hasSizeLessThan(2);
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void quietHoursEnd(@ForAll("moments") Zones.Here here, @ForAll("wishes") Wishes wishes) {
    Instant heard = wishes.quiet().outside(here.at(), here.zone());
    assertThat(wishes.quiet().at(heard.atZone(here.zone()).toLocalTime())).isFalse();
    assertThat(heard).isBetween(here.at(), here.at().plus(Duration.ofHours(42)));
  }

  @Provide
  Arbitrary<Zones.Here> moments() {
    return Zones.moments();
  }

  /** Among times that lie outside of the quiet hours, as members can choose them. */
  @Provide
  Arbitrary<Wishes> wishes() {
    Arbitrary<QuietHours> quiet =
        Zones.times()
            .flatMap(from -> Zones.times().map(until -> new QuietHours(from, until)))
            .filter(hours -> hours.length().compareTo(QuietHours.LONGEST) <= 0);
    Arbitrary<LocalTime> mornings =
        Arbitraries.integers().between(0, 719).map(LocalTime.MIDNIGHT::plusMinutes);
    return quiet
        .flatMap(
            hours ->
                Zones.times()
                    .flatMap(
                        time ->
                            mornings.map(
                                morning -> new Wishes(time, morning, hours, Wishes.Place.PRIVATE))))
        .filter(w -> !w.quiet().at(w.time()) && !w.quiet().at(w.morning()));
  }

  @Provide
  Arbitrary<List<Integer>> absences() {
    return Arbitraries.oneOf(
            Arbitraries.integers().between(1, 90), Arbitraries.integers().between(1, 20_000))
        .list()
        .ofMinSize(30)
        .ofMaxSize(80);
  }
}
