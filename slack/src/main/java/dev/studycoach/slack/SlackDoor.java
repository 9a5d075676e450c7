package dev.studycoach.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.studycoach.platform.ConnectionException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where Slack posts what people do. Bolt checks the signatures; strangers get a status. */
final class SlackDoor implements Entrance {
  static final String EVENTS = "/slack/events";
  static final String INSTALL = "/slack/install";
  static final String REDIRECT = "/slack/oauth_redirect";

  private static final Logger LOG = LoggerFactory.getLogger(SlackDoor.class);
  private static final int LONGEST_BODY = 1 << 20;

  private final App app;
  private final SlackRequestParser parser;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(16);

  /**
   * @throws ConnectionException if the port is taken
   */
  SlackDoor(App app, Reception reception, int port) {
    this.app = app;
    this.parser = new SlackRequestParser(app.config());
    try {
      server = HttpServer.create(new InetSocketAddress(port), 0);
    } catch (IOException e) {
      throw ConnectionException.unreachable("port " + port, e);
    }
    server.setExecutor(threads);
    server.createContext(EVENTS, this::events);
    server.createContext(INSTALL, reception::install);
    server.createContext(REDIRECT, reception::installed);
  }

  @Override
  public void open() {
    server.start();
  }

  @Override
  public String words() {
    return "HTTP on port " + server.getAddress().getPort();
  }

  private void events(HttpExchange http) throws IOException {
    try (http) {
      byte[] body = http.getRequestBody().readNBytes(LONGEST_BODY + 1);
      Response response =
          body.length > LONGEST_BODY
              ? Response.error(413)
              : answer(http, new String(body, StandardCharsets.UTF_8));
      reply(http, response);
    }
  }

  /** Garbage with a good signature is still garbage. */
  private Response answer(HttpExchange http, String body) {
    try {
      Request<?> request = parser.parse(given(http, body));
      return request == null ? Response.error(400) : app.run(request);
    } catch (Exception e) {
      LOG.debug("not understood", e);
      return Response.error(400);
    }
  }

  private static SlackRequestParser.HttpRequest given(HttpExchange http, String body) {
    return SlackRequestParser.HttpRequest.builder()
        .requestUri(http.getRequestURI().getPath())
        .requestBody(body)
        .headers(new RequestHeaders(http.getRequestHeaders()))
        .build();
  }

  private static void reply(HttpExchange http, Response response) throws IOException {
    byte[] body =
        response.getBody() == null
            ? new byte[0]
            : response.getBody().getBytes(StandardCharsets.UTF_8);
    if (response.getContentType() != null) {
      http.getResponseHeaders().set("Content-Type", response.getContentType());
    }
    http.sendResponseHeaders(response.getStatusCode(), body.length == 0 ? -1 : body.length);
    http.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(1);
    threads.shutdown();
  }
}
