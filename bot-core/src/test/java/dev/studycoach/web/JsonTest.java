package dev.studycoach.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonTest {
  private static final Json SAMPLE =
      Json.read(
          """
          {"user": {"id": "U1", "age": 7, "admin": true, "name": ""}, "tags": ["a", "b"], "no": null}
          """);

  @Test
  void itIsBuiltFieldByFieldInOrder() {
    Json button = Json.of("type", "button").with("many", 3L).with("on", true);
    Json row = Json.of("elements", List.of(button)).with("first", button);
    assertThat(row)
        .hasToString(
            """
            {"elements":[{"type":"button","many":3,"on":true}],\
            "first":{"type":"button","many":3,"on":true}}""");
  }

  @Test
  void anEmptyOptionalLeavesTheFieldOut() {
    assertThat(Json.of("a", Optional.empty()).with("b", Optional.of("x")))
        .hasToString("{\"b\":\"x\"}");
  }

  @Test
  void whatIsBuiltUponStaysAsItWas() {
    Json first = Json.of("a", 1);
    first.with("b", 2);
    assertThat(first).hasToString("{\"a\":1}");
  }

  @Test
  void theFirstWayThatLeadsToWordsIsTaken() {
    assertThat(SAMPLE.text("/user_id", "/user/id", "/user/age")).isEqualTo("U1");
    assertThat(SAMPLE.text("/user/name", "/user/age")).isEqualTo("7");
    assertThat(SAMPLE.text("/user/admin")).isEqualTo("true");
    assertThat(SAMPLE.text("/user", "/no", "/nowhere/at/all")).isEmpty();
  }

  @Test
  void whatIsMissingReadsAsNothing() {
    assertThat(SAMPLE.at("/a/b").items()).isEmpty();
    assertThat(SAMPLE.field("a").fields()).isEmpty();
    assertThat(SAMPLE.field("a").has("b")).isFalse();
  }

  @Test
  void itemsAndFieldsComeInOrder() {
    assertThat(SAMPLE.at("/tags").items().map(tag -> tag.text(""))).containsExactly("a", "b");
    assertThat(SAMPLE.at("/user").fields().keySet()).containsExactly("id", "age", "admin", "name");
  }

  @Test
  void aFormIsReadAsWords() {
    assertThat(Json.form("text=a%26b+c&empty=&alone&x=1=2"))
        .hasToString("{\"text\":\"a&b c\",\"empty\":\"\",\"x\":\"1=2\"}");
  }

  @Test
  void garbageIsRefused() {
    assertThatThrownBy(() -> Json.read("{")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Json.read("[".repeat(100_000)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Json.form("a=%zz")).isInstanceOf(IllegalArgumentException.class);
  }
}
