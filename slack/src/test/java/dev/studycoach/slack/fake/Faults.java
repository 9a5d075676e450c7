package dev.studycoach.slack.fake;

import dev.studycoach.fake.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Mishaps of the Web API that a test has ordered. */
final class Faults {
  /** What happens in place of the answer; {@code lost}: the work is done, the line goes dead. */
  record Mishap(boolean lost, Answer answer) {}

  private record Order(Pattern method, Mishap mishap) {
    boolean fits(Request request) {
      return method.matcher(request.method()).matches();
    }
  }

  private final List<Order> orders = new ArrayList<>();

  void fault(String method, int times, int status, String json, Map<String, String> headers) {
    order(method, times, new Mishap(false, new Answer(status, json, headers, () -> {})));
  }

  void error(String method, int times, String error) {
    order(method, times, new Mishap(false, new SlackError(error).answer()));
  }

  void rateLimit(String method, int times, Duration wait) {
    String seconds = Long.toString(wait.plusMillis(999).toSeconds());
    String body = Json.of("ok", false, "error", "ratelimited").toString();
    fault(method, times, 429, body, Map.of("Retry-After", seconds));
  }

  void lose(String method, int times) {
    order(method, times, new Mishap(true, Answer.of(200, "")));
  }

  private synchronized void order(String method, int times, Mishap mishap) {
    for (int i = 0; i < times; i++) {
      orders.add(new Order(Pattern.compile(method), mishap));
    }
  }

  /** The next mishap ordered for this request, used up by it. */
  synchronized Optional<Mishap> take(Request request) {
    Optional<Order> found = orders.stream().filter(order -> order.fits(request)).findFirst();
    found.ifPresent(orders::remove);
    return found.map(Order::mishap);
  }
}
