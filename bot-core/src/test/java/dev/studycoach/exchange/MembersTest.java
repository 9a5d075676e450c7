package dev.studycoach.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.studycoach.chat.Origin;
import dev.studycoach.platform.DeliveryException;
import dev.studycoach.platform.DeliveryException.Obstacle;
import dev.studycoach.platform.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class MembersTest {
  private static final MemberId ANA = new MemberId("T1", "U1");

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-05-04T10:00:00Z"));
  private final AtomicInteger asked = new AtomicInteger();
  private final Members members = new Members("chat", this::profile, now::get);

  private Members.Profile profile(MemberId who) {
    int times = asked.incrementAndGet();
    if (who.id().equals("broken")) {
      throw new IllegalStateException("no database");
    }
    if (who.id().equals("gone")) {
      throw new DeliveryException(Obstacle.PASSING, "nobody answers");
    }
    return new Members.Profile("Ana " + times, true, Locale.GERMAN);
  }

  @Test
  void theyAreAskedForOnce() {
    Origin first = members.origin(ANA, "C1");
    assertThat(first)
        .isEqualTo(new Origin("chat", "T1", "C1", "T1/U1", "Ana 1", true, Locale.GERMAN));
    assertThat(members.origin(ANA, "C2").name()).isEqualTo("Ana 1");
    assertThat(members.origin(new MemberId("T2", "U1"), "C2").name()).isEqualTo("Ana 2");
  }

  @Test
  void whatHasChangedIsAskedForAnew() {
    members.origin(ANA, "C1");
    members.forget(ANA);
    assertThat(members.origin(ANA, "C1").name()).isEqualTo("Ana 2");
  }

  /** Another process may have been told that they are no admin any more. */
  @Test
  void afterFiveMinutesTheyAreAskedForAnew() {
    members.origin(ANA, "C1");
    pass(Duration.ofMinutes(5).minusSeconds(1));
    assertThat(members.origin(ANA, "C1").name()).isEqualTo("Ana 1");
    pass(Duration.ofSeconds(1));
    assertThat(members.origin(ANA, "C1").name()).isEqualTo("Ana 2");
    assertThat(members.origin(ANA, "C1").name()).isEqualTo("Ana 2");
  }

  private void pass(Duration span) {
    now.updateAndGet(time -> time.plus(span));
  }

  @Test
  void whomNobodyTellsAboutMayDoWhatEverybodyMay() {
    Origin unknown = members.origin(new MemberId("T1", "gone"), "C1");
    assertThat(unknown.name()).isEqualTo("gone");
    assertThat(unknown.admin()).isFalse();
    members.origin(new MemberId("T1", "gone"), "C1");
    assertThat(asked).hasValue(2); // an answer that did not come is not kept
    Origin broken = members.origin(new MemberId("T1", "broken"), "C1");
    assertThat(broken).isEqualTo(members.stranger(new MemberId("T1", "broken"), "C1"));
    assertThat(broken.admin()).isFalse();
  }

  @Test
  void theyNeverFillTheMemory() {
    for (int i = 0; i <= Members.MOST; i++) {
      members.origin(new MemberId("T1", "U" + i), "");
    }
    assertThat(members.origin(new MemberId("T1", "U0"), "").name())
        .isEqualTo("Ana " + (Members.MOST + 2));
  }
}
