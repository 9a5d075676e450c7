package dev.studycoach.slack.fake;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The sample app over the JDK's own HTTP server. */
final class SampleDoor implements AutoCloseable {
  private static final int MOST = 1 << 20;

  private final App app;
  private final SlackRequestParser parser;
  private final HttpServer server;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "sample-door");
            thread.setDaemon(true);
            return thread;
          });

  SampleDoor(App app) throws IOException {
    this.app = app.start();
    parser = new SlackRequestParser(app.config());
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/slack/events", this::handle);
    CompletableFuture.runAsync(server::start, threads).join();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/slack/events";
  }

  private void handle(HttpExchange http) throws IOException {
    try (http) {
      byte[] body = http.getRequestBody().readNBytes(MOST + 1);
      if (body.length > MOST) {
        http.getRequestBody().skipNBytes(Math.max(0, http.getRequestBody().available()));
        http.sendResponseHeaders(413, -1);
      } else {
        answer(http, new String(body, StandardCharsets.UTF_8));
      }
    }
  }

  private void answer(HttpExchange http, String body) throws IOException {
    Optional<Request<?>> request = Optional.ofNullable(parser.parse(given(http, body)));
    Response response = request.map(this::run).orElseGet(() -> Response.error(400));
    Optional.ofNullable(response.getContentType())
        .ifPresent(type -> http.getResponseHeaders().set("Content-Type", type));
    String text = Optional.ofNullable(response.getBody()).orElse("");
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    http.sendResponseHeaders(response.getStatusCode(), bytes.length == 0 ? -1 : bytes.length);
    http.getResponseBody().write(bytes);
  }

  private static SlackRequestParser.HttpRequest given(HttpExchange http, String body) {
    return SlackRequestParser.HttpRequest.builder()
        .requestUri(http.getRequestURI().getPath())
        .queryString(Map.of())
        .requestBody(body)
        .headers(new RequestHeaders(http.getRequestHeaders()))
        .remoteAddress("127.0.0.1")
        .build();
  }

  /** Bolt lets the exceptions of handlers through. */
  private Response run(Request<?> request) {
    try {
      return app.run(request);
    } catch (Exception e) {
      return Response.error(500);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
