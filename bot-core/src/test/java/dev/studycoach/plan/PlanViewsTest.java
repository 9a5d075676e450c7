package dev.studycoach.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.studycoach.chat.Message;
import dev.studycoach.exam.Domain;
import dev.studycoach.exam.Effort;
import dev.studycoach.exam.Exam;
import dev.studycoach.examdate.Booking;
import dev.studycoach.examdate.Booking.Entry;
import dev.studycoach.examdate.ExamDay;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Today is Monday, 2 March 2026. */
class PlanViewsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  @ParameterizedTest
  @CsvSource({"1, 1095, 10", "4, 91, 60", "40, 1095, 120", "40, 20, 120", "40, 1095, 600"})
  void howeverLongAPlanIsItFitsIntoAMessage(int domains, int days, int longName) {
    Message message = PlanViews.plan(prospect(domains, days, longName), true);
    assertThat(message.body().plain().length()).isLessThanOrEqualTo(Message.LONGEST_BODY);
    assertThat(message.body().plain()).contains("/exam calendar");
  }

  @Test
  void ofManyDomainsTheHeaviestAreNamed() {
    assertThat(PlanViews.plan(prospect(9, 14, 10), true).body().plain())
        .contains("Domain 5")
        .doesNotContain("Domain 6")
        .contains("the other domains");
  }

  private static Prospect prospect(int domains, int days, int longName) {
    List<Domain> all =
        IntStream.range(0, domains)
            .mapToObj(i -> new Domain("Domain " + i + "x".repeat(longName), 100 - i))
            .toList();
    Exam exam =
        new Exam(
            "KNOTS-1",
            "Knots",
            "Home",
            50,
            15,
            List.of(130),
            1,
            0,
            2,
            List.of(),
            3,
            null,
            null,
            List.of(),
            "",
            all,
            null);
    LocalDate day = TODAY.plusDays(days);
    List<Gap> gaps = all.stream().map(domain -> new Gap(domain, domain.weight())).toList();
    Basis basis = new Basis(TODAY, day, 600, gaps, 130);
    ExamDay date = new ExamDay(day, null, ZoneId.of("UTC"));
    StudyPlan plan = StudyPlan.of(basis);
    return new Prospect(
        new Booking(1, 1L, "KNOTS-1", date, Entry.SET, Instant.EPOCH),
        exam,
        TODAY,
        Optional.empty(),
        basis,
        plan,
        false,
        Optional.of(new Reckoning(basis, new Effort(60, 100), 0, plan.minutes())),
        true);
  }
}
