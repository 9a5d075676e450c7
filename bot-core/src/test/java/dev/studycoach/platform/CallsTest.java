package dev.studycoach.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.studycoach.platform.DeliveryException.Obstacle;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallsTest {
  private final AtomicInteger tries = new AtomicInteger();
  private final AtomicInteger closed = new AtomicInteger();
  private final Calls calls = new Calls(closed::incrementAndGet, CallsTest::retryAfter);

  /** A platform that asks for patience. */
  private static final class TooMany extends Exception {
    private static final long serialVersionUID = 1;

    TooMany(int seconds) {
      super(Integer.toString(seconds));
    }
  }

  private static Optional<String> retryAfter(Exception failure) {
    return Optional.of(failure).filter(TooMany.class::isInstance).map(Throwable::getMessage);
  }

  private String limitedAtFirst(int seconds) throws TooMany {
    if (tries.incrementAndGet() == 1) {
      throw new TooMany(seconds);
    }
    return "sent";
  }

  @AfterEach
  void close() throws Exception {
    calls.close();
    assertThat(closed).hasValue(1);
  }

  @Test
  void aShortWaitIsWaitedOut() {
    long begin = System.nanoTime();
    assertThat(Delivery.await(calls.make("post", () -> limitedAtFirst(1)))).isEqualTo("sent");
    assertThat(System.nanoTime() - begin).isGreaterThanOrEqualTo(1_000_000_000L);
    assertThat(tries).hasValue(2);
  }

  @Test
  void whoWouldWaitTooLongIsGivenUpAtOnceAndNotSentAfterAll() {
    assertPassing(calls.make("post", () -> limitedAtFirst(40)), "asked to wait 39 s");
    assertPassing(calls.make("post", () -> limitedAtFirst(40)), "asked to wait 39 s");
    assertThat(tries).hasValue(1);
  }

  @Test
  void callsOfAnotherKindAreNotHindered() {
    assertPassing(calls.make("post", () -> limitedAtFirst(40)), "asked to wait");
    assertThat(Delivery.await(calls.make("open", () -> "open"))).isEqualTo("open");
  }

  @Test
  void manyThatWaitHinderNobodyEither() {
    List<CompletableFuture<String>> waiting =
        IntStream.range(0, 100).mapToObj(i -> calls.make("post " + i, CallsTest::limited)).toList();
    assertThat(Delivery.await(calls.make("open", () -> "open"))).isEqualTo("open");
    assertThat(waiting).noneMatch(CompletableFuture::isDone);
  }

  private static String limited() throws TooMany {
    throw new TooMany(10);
  }

  @Test
  void whatFailsOtherwiseFailsAtOnce() {
    DeliveryException gone = new DeliveryException(Obstacle.CHANNEL_GONE, "gone");
    CompletableFuture<String> call =
        calls.make(
            "post",
            () -> {
              throw gone;
            });
    assertThatThrownBy(() -> Delivery.await(call)).isSameAs(gone);
  }

  private static void assertPassing(CompletableFuture<String> call, String words) {
    assertThatThrownBy(() -> Delivery.await(call))
        .isInstanceOfSatisfying(DeliveryException.class, e -> assertThat(e.passing()).isTrue())
        .hasMessageContaining(words);
  }
}
