package dev.studycoach.examdate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.studycoach.exam.ExamCatalog;
import dev.studycoach.examdate.Booking.Entry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetakeTest {
  @ParameterizedTest
  @CsvSource({
    "AIP-C01, 2026-03-03, 2026-03-04, 2026-03-17 2026-03-31 2026-04-28",
    "AIP-C01, 2026-03-03, 2026-05-01, 2026-05-02 2026-05-16 2026-06-13", // long ago
    "MLS-C01, 2026-03-13, 2026-03-14, 2026-03-27", // it ends on 31 March
    "MLS-C01, 2026-03-18, 2026-03-19, ''",
    "KNOTS-1, 2026-03-18, 2026-03-19, 2026-03-20 2026-04-03 2026-05-01" // nobody knows the rule
  })
  void anExamCanBeTakenAgainAfterFourteenDaysIfItLivesSoLong(
      String code, LocalDate taken, LocalDate today, String days) {
    ExamDay date = new ExamDay(taken, null, ZoneId.of("Europe/Berlin"));
    Booking booking = new Booking(1, 1L, code, date, Entry.NOT_PASSED, Instant.EPOCH);
    Retake retake = Retake.of(booking, ExamCatalog.load().find(code), today);
    assertThat(retake.days().stream().map(LocalDate::toString).collect(Collectors.joining(" ")))
        .isEqualTo(days);
  }
}
