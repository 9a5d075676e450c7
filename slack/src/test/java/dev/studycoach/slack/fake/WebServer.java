package dev.studycoach.slack.fake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.studycoach.fake.Turns;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;

/** The HTTP below the {@link Api}: takes requests, lets mishaps happen, sends answers. */
final class WebServer {
  static final String API = "/api/";
  static final String RESPONSE = "/response/";
  static final String UPLOAD = "/upload/v1/";

  static {
    // else a small answer in two packets waits 40 ms for the first one's acknowledgement
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final Turns turns;
  private final RequestReader reader;
  private final Faults faults;
  private final Api api;
  private final HttpServer server;

  WebServer(Turns turns, RequestReader reader, Faults faults, Api api) {
    this.turns = turns;
    this.reader = reader;
    this.faults = faults;
    this.api = api;
    this.server = listening();
  }

  private static HttpServer listening() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void open(ExecutorService threads) {
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    // the server's own thread is a daemon if its starter is one
    CompletableFuture.runAsync(server::start, threads).join();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void handle(HttpExchange http) throws IOException {
    try (http) {
      Request request = reader.read(http);
      Faults.Mishap mishap = faults.take(request).orElse(null);
      if (mishap == null) {
        send(http, perform(request));
      } else if (mishap.lost()) {
        perform(request);
      } else {
        turns.run(() -> api.record(request));
        send(http, mishap.answer());
      }
    }
  }

  private Answer perform(Request request) {
    Answer answer = turns.get(() -> api.answer(request));
    answer.first().run();
    return answer;
  }

  private static void send(HttpExchange http, Answer answer) throws IOException {
    boolean json = answer.body().startsWith("{");
    String type = json ? "application/json; charset=utf-8" : "text/plain; charset=utf-8";
    http.getResponseHeaders().set("Content-Type", type);
    answer.headers().forEach(http.getResponseHeaders()::set);
    byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    http.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      http.getResponseBody().write(bytes);
    }
  }

  void close() {
    server.stop(0);
  }
}
