package dev.studycoach.platform;

import dev.studycoach.platform.DeliveryException.Obstacle;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;

/** Waits until a platform has taken what is sent to it. */
public final class Delivery {
  private static final int PATIENCE_SECONDS = 30;

  private Delivery() {}

  /**
   * The same where the platform's refusal is known already; anything else may pass.
   *
   * @throws DeliveryException if the platform says no, or nothing for half a minute
   */
  public static <T> T await(Future<T> sending) {
    return await(sending, Delivery::passing);
  }

  private static DeliveryException passing(Throwable failure) {
    return failure instanceof DeliveryException known
        ? known
        : new DeliveryException(Obstacle.PASSING, "no answer", failure);
  }

  /**
   * What a platform tells; nothing if it lastingly refuses to.
   *
   * @throws DeliveryException if it may tell another time
   */
  public static <T> Optional<T> told(Supplier<T> ask) {
    try {
      return Optional.of(ask.get());
    } catch (DeliveryException refused) {
      if (refused.passing()) {
        throw refused;
      }
      return Optional.empty();
    }
  }

  /**
   * @param explain makes of the platform's refusal what the coach understands
   * @throws DeliveryException if the platform says no, or nothing for half a minute
   */
  public static <T> T await(Future<T> sending, Function<Throwable, DeliveryException> explain) {
    try {
      return sending.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw explain.apply(e.getCause() == null ? e : e.getCause());
    } catch (TimeoutException e) {
      sending.cancel(true);
      throw new DeliveryException(Obstacle.PASSING, "no answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DeliveryException(Obstacle.PASSING, "interrupted", e);
    }
  }
}
