package dev.studycoach.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.studycoach.platform.DeliveryException.Obstacle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PresencesTest {
  private static final Presence ANA =
      new Presence("T1", "", new MemberId("T1", "U1").user(), false);

  private final Presences presences = new Presences(who -> stays());
  private boolean there = true;
  private @Nullable Obstacle refusal;

  private boolean stays() {
    if (refusal != null) {
      throw new DeliveryException(refusal, "no");
    }
    return there;
  }

  @Test
  void whoComesIsThereUntilTheyLeave() {
    presences.changed(ANA, true);
    presences.changed(ANA, true);
    assertThat(presences.now()).containsExactly(ANA);
    presences.changed(ANA, false);
    assertThat(presences.now()).isEmpty();
  }

  @Test
  void whoLeftAsAnotherProcessWasToldIsForgotten() {
    presences.changed(ANA, true);
    there = false;
    assertThat(presences.now()).isEmpty();
    there = true;
    assertThat(presences.now()).isEmpty();
  }

  @Test
  void aFaultThatPassesSendsNobodyAway() {
    presences.changed(ANA, true);
    refusal = Obstacle.PASSING;
    assertThat(presences.now()).containsExactly(ANA);
    refusal = Obstacle.NOT_ALLOWED;
    assertThat(presences.now()).isEmpty();
  }

  @Test
  void aMemberIsKnownByWorkspaceAndId() {
    assertThat(MemberId.of("T1/U2/x")).isEqualTo(new MemberId("T1", "U2/x"));
    assertThat(MemberId.of("U2").id()).isEqualTo("U2");
    assertThat(new MemberId("T1", "U2").user()).isEqualTo("T1/U2");
  }
}
