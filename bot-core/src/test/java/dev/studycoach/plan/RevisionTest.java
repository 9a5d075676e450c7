package dev.studycoach.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.studycoach.examdate.AgendaItem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a calendar has, and what it shall have. */
class RevisionTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final Instant BEFORE = Instant.parse("2026-03-01T12:00:00Z");
  private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

  @Test
  void whatIsNewBegins() {
    assertThat(revised(List.of(), List.of(item("a", 0, 9, "6 h"))))
        .containsExactly(item("a", 0, 9, "6 h").as(0, NOW));
  }

  @Test
  void whatIsTheSameIsNotSaidAgain() {
    assertThat(revised(List.of(item("a", 3, 9, "6 h")), List.of(item("a", 0, 9, "6 h")))).isEmpty();
  }

  @Test
  void whatChangedCountsUp() {
    assertThat(revised(List.of(item("a", 3, 9, "6 h")), List.of(item("a", 0, 9, "8 h"))))
        .containsExactly(item("a", 4, 9, "8 h").as(4, NOW));
  }

  @Test
  void whatFellAwayIsTakenBackOnce() {
    List<AgendaItem> gone = revised(List.of(item("a", 3, 9, "6 h")), List.of());
    assertThat(gone).containsExactly(item("a", 3, 9, "6 h").takenBack(NOW));
    assertThat(gone.get(0).sequence()).isEqualTo(4);
    assertThat(revised(gone, List.of())).isEmpty();
  }

  @Test
  void whatComesBackAfterThatIsAChange() {
    AgendaItem gone = item("a", 3, 9, "6 h").takenBack(BEFORE);
    assertThat(revised(List.of(gone), List.of(item("a", 0, 9, "6 h"))))
        .containsExactly(item("a", 5, 9, "6 h").as(5, NOW));
  }

  @Test
  void whatIsOverStays() {
    assertThat(revised(List.of(item("a", 3, 1, "6 h")), List.of())).isEmpty();
  }

  private static List<AgendaItem> revised(List<AgendaItem> before, List<AgendaItem> wanted) {
    return Revision.of(before, wanted, TODAY, NOW);
  }

  private static AgendaItem item(String uid, int sequence, int lastDay, String title) {
    LocalDate last = LocalDate.of(2026, 3, lastDay);
    return new AgendaItem(uid, sequence, BEFORE, false, last, last, title, "Knots");
  }
}
