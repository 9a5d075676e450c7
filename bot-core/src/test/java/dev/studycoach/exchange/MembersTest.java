package dev.studycoach.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.studycoach.chat.Origin;
import dev.studycoach.platform.DeliveryException;
import dev.studycoach.platform.DeliveryException.Obstacle;
import dev.studycoach.platform.MemberId;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MembersTest {
  private static final MemberId ANA = new MemberId("T1", "U1");

  private final AtomicInteger asked = new AtomicInteger();
  private final Members members = new Members("chat", this::profile);

  private Members.Profile profile(MemberId who) {
    int times = asked.incrementAndGet();
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

  @Test
  void whomNobodyTellsAboutMayDoWhatEverybodyMay() {
    Origin unknown = members.origin(new MemberId("T1", "gone"), "C1");
    assertThat(unknown.name()).isEqualTo("gone");
    assertThat(unknown.admin()).isFalse();
    members.origin(new MemberId("T1", "gone"), "C1");
    assertThat(asked).hasValue(2); // an answer that did not come is not kept
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
