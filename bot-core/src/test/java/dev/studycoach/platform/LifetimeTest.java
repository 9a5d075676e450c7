package dev.studycoach.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the client library tells of a connection reaches whoever waits, in whatever order. */
class LifetimeTest {
  private final Lifetime life = new Lifetime("somewhere");

  @Test
  void whatHasBegunIsNotWaitedFor() {
    life.begin();
    assertThatCode(life::awaitBegin).doesNotThrowAnyException();
  }

  @Test
  void whatTheOperatorEndedHasEndedWell() {
    life.end();
    assertThatCode(life::awaitBegin).doesNotThrowAnyException();
    assertThatCode(life::awaitEnd).doesNotThrowAnyException();
  }

  @Test
  void whatThePlatformEndedIsSaidAtTheBeginningAndAtTheEnd() {
    life.end(ConnectionException.ended("somewhere", "go away"));
    assertThatThrownBy(life::awaitBegin)
        .isInstanceOf(ConnectionException.class)
        .hasMessageContaining("go away");
    assertThatThrownBy(life::awaitEnd)
        .isInstanceOf(ConnectionException.class)
        .hasMessageContaining("go away");
  }

  @Test
  void theFirstEndCounts() {
    life.end();
    life.end(ConnectionException.ended("somewhere", "go away"));
    assertThatCode(life::awaitEnd).doesNotThrowAnyException();
  }

  @Test
  void whoIsInterruptedStaysSo() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(life::awaitBegin)
        .isInstanceOf(ConnectionException.class)
        .hasMessageContaining("cannot be reached");
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void anEndThatComesInTimeNeedsNoForce() {
    List<String> ends = new ArrayList<>();
    Waiting.end(() -> true, () -> ends.add("in time"));
    Waiting.end(() -> false, () -> ends.add("too late"));
    Waiting.end(LifetimeTest::interrupted, () -> ends.add("interrupted"));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(ends).containsExactly("too late", "interrupted");
  }

  @Test
  void whatIsInterruptedIsOutOfReach() {
    assertThat(Waiting.until("somewhere", () -> "ready")).isEqualTo("ready");
    assertThatThrownBy(() -> Waiting.until("somewhere", LifetimeTest::interrupted))
        .isInstanceOf(ConnectionException.class)
        .hasMessageContaining("somewhere cannot be reached");
    assertThat(Thread.interrupted()).isTrue();
  }

  private static boolean interrupted() throws InterruptedException {
    throw new InterruptedException();
  }
}
