package dev.studycoach.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.studycoach.platform.ConnectionException;
import dev.studycoach.platform.Settings;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebServerTest {
  private static final int SLOW_SENDERS = 50;
  private static final int PATIENCE_MILLIS = 20_000;

  static {
    System.setProperty("sun.net.httpserver.maxReqTime", "2"); // before the first server
  }

  private final HttpClient client = HttpClient.newHttpClient();
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch mayAnswer = new CountDownLatch(1);
  private final WebServer server =
      server("0")
          .add("/echo", visit -> new Answer(200, Map.of("X-Kind", "echo"), visit.body()))
          .add("/name", visit -> new Answer(200, Map.of(), words(visit)))
          .add(
              "/give",
              visit -> Answer.redirect("/name", Map.of("who", "a&b c")).cookie("k", "v", "/"))
          .add("/slow", visit -> afterwards())
          .add(
              "/broken",
              visit -> {
                throw new IllegalStateException("broken");
              });

  private static WebServer server(String port) {
    return new WebServer(new Settings(Map.of("THE_PORT", port)), "THE_PORT", 3000);
  }

  private static String words(Visit visit) {
    return visit.asked("who").orElse("nobody") + ", " + visit.cookie("k").orElse("no cookie");
  }

  private Answer afterwards() {
    try {
      asked.countDown();
      mayAnswer.await();
      return Answer.of(204);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @BeforeEach
  void begin() {
    server.open();
  }

  @AfterEach
  void end() {
    server.close();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path))
        .timeout(Duration.ofMillis(PATIENCE_MILLIS));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path));
  }

  private HttpResponse<String> post(String body) throws IOException, InterruptedException {
    return send(request("/echo").POST(BodyPublishers.ofString(body)));
  }

  @Test
  void aPageSeesWhatWasSentAndItsAnswerArrives() throws Exception {
    HttpResponse<String> answer = post("grüß dich");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("grüß dich");
    assertThat(answer.headers().firstValue("X-Kind")).contains("echo");
  }

  @Test
  void wordsOfTheQueryAreRead() throws Exception {
    assertThat(get("/name?x=1&who=a%26b+c&who=z").body()).isEqualTo("a&b c, no cookie");
    assertThat(get("/name").body()).isEqualTo("nobody, no cookie");
    assertThat(get("/name?who").body()).isEqualTo("nobody, no cookie");
  }

  @Test
  void aBrowserIsSentOnAndBringsItsCookieAlong() throws Exception {
    HttpResponse<String> sent = get("/give");
    assertThat(sent.statusCode()).isEqualTo(302);
    assertThat(sent.headers().firstValue("Location")).contains("/name?who=a%26b+c");
    String cookie = sent.headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie).startsWith("k=v;").contains("; Secure; HttpOnly; SameSite=Lax; Path=/");
    assertThat(send(request("/name").header("Cookie", "other=kk=1; k=v; last=x")).body())
        .isEqualTo("nobody, v");
  }

  @Test
  void elsewhereThereIsNothing() throws Exception {
    assertThat(get("/").statusCode()).isEqualTo(404);
    assertThat(get("/echo/more").statusCode()).isEqualTo(404);
  }

  @Test
  void aPageThatBreaksHasAStatus() throws Exception {
    assertThat(get("/broken").statusCode()).isEqualTo(500);
    assertThat(post("still there").statusCode()).isEqualTo(200);
  }

  @Test
  void aBodyHasABound() throws Exception {
    assertThat(post("x".repeat(1 << 20)).statusCode()).isEqualTo(200);
    assertThat(post("x".repeat((1 << 20) + 1)).statusCode()).isEqualTo(413);
    assertThat(post("x".repeat(2_000_000)).statusCode()).isEqualTo(413);
  }

  @Test
  void slowSendersCannotHoldTheDoorForEver() throws Exception {
    List<Socket> slow = new ArrayList<>();
    for (int i = 0; i < SLOW_SENDERS; i++) {
      Socket socket = new Socket("localhost", server.port());
      socket.setSoTimeout(PATIENCE_MILLIS);
      String begun =
          i % 2 == 0 ? "POST /echo HT" : "POST /echo HTTP/1.1\r\nContent-Length: 9\r\n\r\nx";
      socket.getOutputStream().write(begun.getBytes(StandardCharsets.UTF_8));
      slow.add(socket);
    }
    assertThat(post("in time").body()).isEqualTo("in time");
    for (Socket socket : slow) {
      assertThat(ended(socket)).isTrue();
      socket.close();
    }
  }

  /** Not before the patience ends if nobody shows the sender out. */
  private static boolean ended(Socket socket) throws IOException {
    try {
      return socket.getInputStream().read() == -1;
    } catch (SocketException reset) {
      return true;
    }
  }

  @Test
  void whoHasAskedIsAnsweredBeforeTheEnd() throws Exception {
    CompletableFuture<HttpResponse<String>> answer =
        client.sendAsync(request("/slow").build(), BodyHandlers.ofString());
    asked.await();
    CompletableFuture<Void> closing = CompletableFuture.runAsync(server::close);
    mayAnswer.countDown();
    assertThat(answer.get().statusCode()).isEqualTo(204);
    closing.get();
    assertThatThrownBy(() -> get("/name")).isInstanceOf(IOException.class);
  }

  @Test
  void aPortThatIsTakenIsNamedWithItsSetting() {
    try (WebServer second = server(Integer.toString(server.port()))) {
      assertThatThrownBy(second::open)
          .isInstanceOf(ConnectionException.class)
          .hasMessageContaining("port " + server.port())
          .hasMessageContaining("Set THE_PORT");
    }
  }

  @Test
  void withoutASettingTheUsualPortIsMeantAndNonsenseIsNamed() {
    try (WebServer usual = new WebServer(Settings.NONE, "THE_PORT", 3000)) {
      assertThat(usual.port()).isEqualTo(3000);
    }
    for (String nonsense : List.of("http", "65536", "-1", "123456")) {
      assertThatThrownBy(() -> server(nonsense))
          .isInstanceOf(ConnectionException.class)
          .hasMessage("I cannot read THE_PORT “" + nonsense + "”. Write it like 3000.");
    }
  }
}
