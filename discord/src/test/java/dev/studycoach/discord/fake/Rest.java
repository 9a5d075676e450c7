package dev.studycoach.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.studycoach.fake.Json;
import dev.studycoach.fake.Turns;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The REST interface: reads, records, checks, performs and answers. */
final class Rest implements AutoCloseable {
  private static final String BASE = "/api/v10";

  static {
    // else a small answer in two packets waits 40 ms for the first one's acknowledgement
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final Turns turns;
  private final InstantSource clock;
  private final Violations violations;
  private final Faults faults;
  private final Routes routes;
  private final Consumer<Request> lost;
  private final List<Request> requests = new ArrayList<>();
  private final HttpServer server;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "fake-discord-rest");
            thread.setDaemon(true);
            return thread;
          });

  Rest(
      Turns turns,
      InstantSource clock,
      Violations violations,
      Faults faults,
      Routes routes,
      Consumer<Request> lost) {
    this.turns = turns;
    this.clock = clock;
    this.violations = violations;
    this.faults = faults;
    this.routes = routes;
    this.lost = lost;
    this.server = listening();
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    // the server's own thread is a daemon if its starter is one
    CompletableFuture.runAsync(server::start, threads).join();
  }

  private static HttpServer listening() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + BASE + "/";
  }

  List<Request> requests(Predicate<Request> wanted) {
    return requests.stream().filter(wanted).toList();
  }

  private void handle(HttpExchange http) throws IOException {
    try (http) {
      Request request = read(http);
      Faults.Mishap mishap = faults.take(request).orElse(null);
      if (mishap == null) {
        send(http, perform(request));
      } else if (mishap.lost()) {
        perform(request);
        turns.run(() -> lost.accept(request));
      } else {
        wrong(request);
        turns.run(() -> requests.add(request));
        send(http, mishap);
      }
    }
  }

  private Request read(HttpExchange http) throws IOException {
    byte[] raw = http.getRequestBody().readAllBytes();
    Map<String, String> headers = headers(http.getRequestHeaders());
    String type = headers.getOrDefault("content-type", "");
    Multipart body =
        type.startsWith("multipart/")
            ? Multipart.parse(type, raw)
            : new Multipart(Json.read(raw), List.of());
    return new Request(
        http.getRequestMethod(),
        http.getRequestURI().getPath().replaceFirst("^" + BASE, ""),
        query(http.getRequestURI().getRawQuery()),
        headers,
        body.payload(),
        body.files(),
        clock.instant());
  }

  private static Map<String, String> headers(Headers given) {
    Map<String, String> headers = new LinkedHashMap<>();
    given.forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
    return headers;
  }

  private static Map<String, String> query(@Nullable String raw) {
    Map<String, String> query = new LinkedHashMap<>();
    for (String pair : raw == null ? new String[0] : raw.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      String value = parts.length == 2 ? parts[1] : "";
      query.put(parts[0], URLDecoder.decode(value, StandardCharsets.UTF_8));
    }
    return query;
  }

  private Answer perform(Request request) {
    Answer answer = turns.get(() -> recorded(request));
    Contract.given()
        .ifPresent(
            contract ->
                contract
                    .wrong(request, answer)
                    .forEach(
                        wrong -> violations.add("the fake's answer to " + request.line(), wrong)));
    answer.first().run();
    return answer;
  }

  private Answer recorded(Request request) {
    requests.add(request);
    try {
      return checked(request);
    } catch (Refusal refusal) {
      return refusal.answer();
    } catch (RuntimeException e) {
      violations.add(
          "the fake itself at " + request.line(), e + " at " + List.of(e.getStackTrace()).get(0));
      return new Refusal(500, 0, "500: Internal Server Error").answer();
    }
  }

  private Answer checked(Request request) {
    boolean open = request.path().matches("/(interactions|webhooks)/.*");
    String wanted = "Bot " + FakeDiscord.TOKEN;
    if (!open && !request.header("authorization").filter(wanted::equals).isPresent()) {
      return new Refusal(401, 0, "401: Unauthorized").answer();
    }
    List<String> wrong = wrong(request);
    if (!wrong.isEmpty()) {
      throw Refusal.invalid(wrong.get(0));
    }
    return routes.answer(request).orElseGet(() -> unknown(request));
  }

  private List<String> wrong(Request request) {
    List<String> wrong =
        Contract.given().map(contract -> contract.wrong(request)).orElse(List.of());
    wrong.forEach(what -> violations.add(request.line(), what));
    return wrong;
  }

  private Answer unknown(Request request) {
    violations.add(request.line(), "no such route in the fake");
    return new Refusal(404, 0, "404: Not Found").answer();
  }

  private static void send(HttpExchange http, Answer answer) throws IOException {
    JsonNode body = answer.body();
    send(http, answer.status(), body.isMissingNode() ? "" : body.toString(), Map.of());
  }

  private static void send(HttpExchange http, Faults.Mishap mishap) throws IOException {
    send(http, mishap.status(), mishap.body(), mishap.headers());
  }

  /** Without a Via header JDA would take a 429 for a ban. */
  private static void send(HttpExchange http, int status, String body, Map<String, String> headers)
      throws IOException {
    http.getResponseHeaders().set("Content-Type", "application/json");
    http.getResponseHeaders().set("Via", "1.1 google");
    headers.forEach(http.getResponseHeaders()::set);
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    http.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      http.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
