package dev.studycoach.discord.fake;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Mishaps of the REST interface that a test has ordered. */
final class Faults {
  /** What happens in place of the answer; {@code lost}: the work is done, the line goes dead. */
  record Mishap(boolean lost, int status, String body, Map<String, String> headers) {}

  private record Order(String method, Pattern path, Mishap mishap) {
    boolean fits(Request request) {
      return request.method().matches(method) && path.matcher(request.path()).find();
    }
  }

  private final InstantSource clock;
  private final List<Order> orders = new ArrayList<>();

  Faults(InstantSource clock) {
    this.clock = clock;
  }

  void fault(
      String method, String path, int times, int status, String body, Map<String, String> headers) {
    order(method, path, times, new Mishap(false, status, body, headers));
  }

  void lose(String method, String path, int times) {
    order(method, path, times, new Mishap(true, 0, "", Map.of()));
  }

  void rateLimit(String path, int times, Duration wait) {
    String seconds = String.format(Locale.ROOT, "%.3f", wait.toMillis() / 1000.0);
    String body =
        "{\"message\":\"You are being rate limited.\",\"retry_after\":%s,\"global\":false}";
    fault(".*", path, times, 429, body.formatted(seconds), limitHeaders(wait, seconds));
  }

  private Map<String, String> limitHeaders(Duration wait, String seconds) {
    long reset = clock.instant().plus(wait).toEpochMilli() / 1000;
    return Map.of(
        "Retry-After", Long.toString(wait.plusMillis(999).toSeconds()),
        "X-RateLimit-Limit", "5",
        "X-RateLimit-Remaining", "0",
        "X-RateLimit-Reset", Long.toString(reset + 1),
        "X-RateLimit-Reset-After", seconds,
        "X-RateLimit-Bucket", "fake",
        "X-RateLimit-Scope", "user");
  }

  private synchronized void order(String method, String path, int times, Mishap mishap) {
    for (int i = 0; i < times; i++) {
      orders.add(new Order(method, Pattern.compile(path), mishap));
    }
  }

  /** The next mishap ordered for this request, used up by it. */
  synchronized Optional<Mishap> take(Request request) {
    Optional<Order> found = orders.stream().filter(order -> order.fits(request)).findFirst();
    found.ifPresent(orders::remove);
    return found.map(Order::mishap);
  }
}
