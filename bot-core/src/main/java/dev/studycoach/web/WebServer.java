package dev.studycoach.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.studycoach.platform.ConnectionException;
import dev.studycoach.platform.Entrance;
import dev.studycoach.platform.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves a few pages over plain HTTP; nobody can fill its memory or hold its threads for long. */
public final class WebServer implements Entrance {
  private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
  private static final int LONGEST_BODY = 1 << 20;
  private static final int LAST_WORDS_SECONDS = 1;

  static {
    // else the JDK waits for ever for the end of a request, and for as many as there are
    System.getProperties().putIfAbsent("sun.net.httpserver.maxReqTime", "10");
    System.getProperties().putIfAbsent("jdk.httpserver.maxConnections", "500");
  }

  private final String setting;
  private final int port;
  private final Map<String, Page> pages = new ConcurrentHashMap<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server = create();

  /**
   * @param setting names the port to listen on; 0 for any that is free
   * @throws ConnectionException if it is no port
   */
  public WebServer(Settings settings, String setting, int standard) {
    this.setting = setting;
    this.port = settings.port(setting, standard);
  }

  private static HttpServer create() {
    try {
      return HttpServer.create();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public WebServer add(String path, Page page) {
    pages.put(path, page);
    return this;
  }

  /**
   * @throws ConnectionException if somebody else listens on the port
   */
  @Override
  public void open() {
    try {
      server.bind(new InetSocketAddress(port), 0);
    } catch (IOException e) {
      throw ConnectionException.taken(setting, port);
    }
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
  }

  /** Where it listens, or will once it is open. */
  public int port() {
    return server.getAddress() == null ? port : server.getAddress().getPort();
  }

  @Override
  public String words() {
    return "HTTP on port " + port();
  }

  private void serve(HttpExchange http) throws IOException {
    try (http) {
      Page page = pages.get(http.getRequestURI().getPath());
      send(http, page == null ? Answer.of(404) : answer(http, page));
    }
  }

  private static Answer answer(HttpExchange http, Page page) throws IOException {
    InputStream in = http.getRequestBody();
    byte[] body = in.readNBytes(LONGEST_BODY + 1);
    if (body.length > LONGEST_BODY) {
      in.transferTo(OutputStream.nullOutputStream()); // whoever still sends sees no answer
      return Answer.of(413);
    }
    try {
      return page.answer(visit(http, new String(body, StandardCharsets.UTF_8)));
    } catch (RuntimeException e) {
      LOG.warn("no answer for {}", http.getRequestURI().getPath(), e);
      return Answer.of(500);
    }
  }

  private static Visit visit(HttpExchange http, String body) {
    String query = Optional.ofNullable(http.getRequestURI().getRawQuery()).orElse("");
    return new Visit(http.getRequestURI().getPath(), query, http.getRequestHeaders(), body);
  }

  private static void send(HttpExchange http, Answer answer) throws IOException {
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    answer.headers().forEach(http.getResponseHeaders()::set);
    http.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      http.getResponseBody().write(body);
    }
  }

  /** Ends what is being answered first. */
  @Override
  public void close() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(LAST_WORDS_SECONDS, TimeUnit.SECONDS)) {
        LOG.debug("somebody still sends");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    server.stop(0);
  }
}
