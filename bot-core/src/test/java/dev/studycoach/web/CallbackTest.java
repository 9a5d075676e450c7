package dev.studycoach.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.studycoach.platform.DeliveryException;
import dev.studycoach.platform.Settings;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CallbackTest {
  private final List<Visit> visits = new CopyOnWriteArrayList<>();
  private final WebServer server =
      new WebServer(new Settings(Map.of("THE_PORT", "0")), "THE_PORT", 3000)
          .add("/taken", visit -> visited(visit, 200))
          .add("/refused", visit -> visited(visit, 404));

  private Answer visited(Visit visit, int status) {
    visits.add(visit);
    return Answer.of(status);
  }

  @BeforeEach
  void open() {
    server.open();
  }

  @AfterEach
  void close() {
    server.close();
  }

  private Callback to(String path) {
    return new Callback("http://127.0.0.1:" + server.port() + path);
  }

  @Test
  void anAnswerArrivesAsJson() {
    to("/taken").post(Json.of("text", "ä")).join();
    Visit visit = visits.get(0);
    assertThat(visit.body()).isEqualTo("{\"text\":\"ä\"}");
    assertThat(visit.header("Content-Type")).contains("application/json; charset=utf-8");
  }

  @Test
  void aRefusalIsAFaultAndIsNotRepeated() {
    assertThatThrownBy(() -> to("/refused").post(Json.object()).join())
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(DeliveryException.class)
        .hasMessageContaining("404");
    assertThat(visits).hasSize(1);
  }
}
