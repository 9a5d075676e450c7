package dev.studycoach.slack.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The same with buttons, selects and modals. */
abstract class FakeClicksContract extends FakePeopleContract {
  private FakeMessage board() {
    return slack.command(team, "study", "Ada", "board").message();
  }

  @Test
  void aButtonChangesItsMessage() {
    FakeMessage board = board();
    Exchange pressed = slack.press(team, "study", "Bob", board, board.button("Right"));
    assertThat(pressed.message().text()).isEqualTo("Well done");
    assertThat(pressed.message().edits()).isEqualTo(1);
    assertThat(pressed.message().blocks()).isEmpty();
    slack.assertNoViolations();
  }

  @Test
  void aResponseUrlReplacesAndDeletes() {
    FakeMessage board = board();
    Exchange swapped = slack.press(team, "study", "Bob", board, board.button("Swap"));
    assertThat(swapped.message().text()).isEqualTo("Swapped");
    FakeMessage second = board();
    Exchange gone = slack.press(team, "study", "Bob", second, second.button("Gone"));
    assertThat(gone.message().deleted()).isTrue();
    assertThat(team.messages("study")).extracting(FakeMessage::text).containsExactly("Swapped");
    slack.assertNoViolations();
  }

  @Test
  void allSelectsCanBeUsed() {
    FakeMessage board = board();
    team.user("Cleo");
    assertThat(chosen(board, "choose one", "b")).contains("value=b").endsWith(" 2");
    assertThat(chosen(board, "choose many", "a", "b")).contains("value=a").contains("value=b");
    assertThat(chosen(board, "choose boxes", "a")).contains("value=a");
    assertThat(chosen(board, "choose talk", "study")).contains(study);
    assertThat(chosen(board, "choose channel", study)).contains(study);
    assertThat(chosen(board, "choose user", "Cleo")).contains(team.user("Cleo"));
    slack.assertNoViolations();
  }

  private String chosen(FakeMessage board, String actionId, String... values) {
    Exchange exchange = slack.choose(team, "study", "Ada", board, actionId, List.of(values));
    assertThat(exchange.ephemeral()).isTrue();
    return exchange.message().text();
  }

  @Test
  void nobodyChoosesWhatIsNotOffered() {
    FakeMessage board = board();
    assertThatThrownBy(() -> chosen(board, "choose one", "c")).hasMessageContaining("not offer");
    assertThatThrownBy(() -> chosen(board, "choose one", "a", "b")).hasMessageContaining("most 1");
    assertThatThrownBy(() -> chosen(board, "choose channel", "moon")).hasMessageContaining("moon");
    assertThatThrownBy(() -> chosen(board, "nothing")).hasMessageContaining("no action nothing");
    assertThatThrownBy(() -> slack.press(team, "study", "Ada", board, "choose one"))
        .hasMessageContaining("press");
  }

  @Test
  void aForgedClickArrivesAllTheSame() {
    FakeMessage board = board();
    Exchange forged = slack.forge(team, "study", "Eve", board, "choose one", List.of("z"));
    assertThat(forged.message().text()).contains("value=z");
    assertThat(slack.forge(team, "study", "Eve", board, "press Right", List.of("1")).message())
        .extracting(FakeMessage::text)
        .isEqualTo("Well done");
  }

  private Exchange note() {
    FakeMessage board = board();
    return slack.press(team, "study", "Ada", board, board.button("Note"));
  }

  @Test
  void aModalIsFilledInAndSent() {
    Exchange opened = note();
    assertThat(opened.modal().at("/title/text").asText()).isEqualTo("A note");
    Exchange sent = slack.submit(opened, Map.of("words", "because", "which", "a,b"));
    assertThat(sent.message().text()).isEqualTo("because 2");
    assertThat(sent.errors()).isEmpty();
    assertThatThrownBy(() -> slack.submit(opened, Map.of("why", "x")))
        .hasMessageContaining("closed");
    slack.assertNoViolations();
  }

  @Test
  void aModalComesBackWithErrors() {
    Exchange opened = note();
    assertThat(slack.submit(opened, Map.of("why", "no")).errors())
        .containsExactly(Map.entry("why", "Say more"));
    assertThat(slack.submit(opened, Map.of("why", "yes!")).message().text()).startsWith("yes!");
    slack.assertNoViolations();
  }

  @Test
  void slackItselfHoldsBackAFormThatIsWrong() {
    Exchange opened = note();
    assertThatThrownBy(() -> slack.submit(opened, Map.of())).hasMessageContaining("fill in");
    assertThatThrownBy(() -> slack.submit(opened, Map.of("why", "x".repeat(21))))
        .hasMessageContaining("21");
    assertThatThrownBy(() -> slack.submit(opened, Map.of("whom", "x")))
        .hasMessageContaining("no input whom");
  }

  @Test
  void aClosedModalIsToldOf() {
    assertThat(slack.close(note()).payload().path("type").asText()).isEqualTo("view_closed");
    slack.assertNoViolations();
  }

  @Test
  void aShortcutOpensAModal() {
    Exchange opened = slack.shortcut(team, "Ada", "note");
    assertThat(slack.submit(opened, Map.of("why", "because")).message().text())
        .isEqualTo("because 0");
    slack.assertNoViolations();
  }

  @Test
  void aWhisperIsSwappedForItsReader() {
    Exchange asked = slack.command(team, "study", "Ada", "whisper");
    FakeMessage whisper = asked.message();
    assertThatThrownBy(() -> slack.press(team, "study", "Bob", whisper, "press Swap"))
        .hasMessageContaining("Bob sees no such message");
    Exchange swapped = slack.press(team, "study", "Ada", whisper, whisper.button("Swap"));
    assertThat(swapped.payload().has("message")).isFalse();
    assertThat(swapped.message().text()).isEqualTo("Swapped");
    assertThat(swapped.ephemeral()).isTrue();
    assertThat(team.messages("study")).isEmpty();
    slack.assertNoViolations();
  }
}
