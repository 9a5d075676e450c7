package dev.studycoach.slack.fake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** An app without Bolt that acknowledges just as it is told, wrongly if need be. */
final class Puppet implements AutoCloseable {
  static final String SECRET = "shh";

  /** What came in. */
  record Post(Map<String, String> headers, String body) {}

  private final List<Post> posts = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private volatile Reply reply = new Reply(200, "", "");
  private volatile Runnable first = () -> {};

  Puppet(FakeSlack slack) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    CompletableFuture.runAsync(server::start).join();
    slack.http("http://127.0.0.1:" + server.getAddress().getPort() + "/", SECRET);
  }

  /** From now on it acknowledges with this. */
  Puppet says(String json) {
    reply = new Reply(200, "application/json", json);
    return this;
  }

  void answers(int status) {
    reply = new Reply(status, "", "");
  }

  /** What happens before it answers. */
  void first(Runnable act) {
    first = act;
  }

  List<Post> posts() {
    return posts;
  }

  private void handle(HttpExchange http) throws IOException {
    try (http) {
      String body = new String(http.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      Map<String, String> headers = new TreeMap<>();
      http.getRequestHeaders()
          .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
      posts.add(new Post(headers, body));
      first.run();
      send(http, reply);
    }
  }

  private static void send(HttpExchange http, Reply reply) throws IOException {
    byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
    http.getResponseHeaders().set("Content-Type", reply.type());
    http.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
    http.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
