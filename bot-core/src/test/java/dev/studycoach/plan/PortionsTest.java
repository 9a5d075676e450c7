package dev.studycoach.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PortionsTest {
  @Test
  void theyKeepTheProportionsInHalfHours() {
    assertThat(Portions.of(600, List.of(36.0, 24.0, 20.0, 20.0)))
        .containsExactly(210, 150, 120, 120);
  }

  @Test
  void littleTimeIsSharedOutMoreFinely() {
    assertThat(Portions.of(60, List.of(36.0, 24.0, 20.0, 20.0))).containsExactly(20, 15, 15, 10);
    assertThat(Portions.of(3, List.of(36.0, 24.0, 20.0, 20.0))).containsExactly(1, 1, 1, 0);
  }

  @Test
  void whatIsLeftOverGoesToTheLargest() {
    assertThat(Portions.of(607, List.of(1.0, 1.0))).containsExactlyInAnyOrder(307, 300);
  }

  @Property
  void theySumToTheTotalAndLeaveNobodyOut(
      @ForAll @IntRange(max = 40_000) int total,
      @ForAll @Size(min = 1, max = 25) List<@DoubleRange(min = 0.01, max = 1000) Double> sizes) {
    List<Integer> parts = Portions.of(total, sizes);
    assertThat(parts.stream().mapToInt(Integer::intValue).sum()).isEqualTo(total);
    assertThat(parts).hasSameSizeAs(sizes).allMatch(part -> part >= (total < sizes.size() ? 0 : 1));
  }
}
