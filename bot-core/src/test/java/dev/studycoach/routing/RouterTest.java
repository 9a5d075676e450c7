package dev.studycoach.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.studycoach.chat.Action;
import dev.studycoach.chat.Form;
import dev.studycoach.chat.Interaction;
import dev.studycoach.chat.Interaction.Arrival;
import dev.studycoach.chat.Interaction.Click;
import dev.studycoach.chat.Interaction.Command;
import dev.studycoach.chat.Message;
import dev.studycoach.chat.Origin;
import dev.studycoach.chat.Reply;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RouterTest {
  private static final Origin ANA =
      new Origin("console", "terminal", "study", "ana", "Ana", false, Locale.ENGLISH);

  private final List<Origin> arrived = new ArrayList<>();
  private final Router router = new Router(List.of(this::routes), InstantSource.system());

  private List<Route> routes() {
    CommandSpec pour =
        CommandSpec.of(
            "pour", "Pour", OptionSpec.optional("size", "How much").among("small", "large"));
    Form form = new Form(Action.of("x.y"), "Title", List.of(Form.Field.line("a", "A", "")));
    return List.of(
        Route.arrival((origin, place) -> arrived.add(origin)),
        Route.command(pour, Ack.PUBLIC, call -> new Reply.Post(Message.line("poured"))),
        Route.action("cup.break", Ack.EDIT, RouterTest::breakIt),
        Route.action("cup.form", Ack.EDIT, call -> new Reply.Open(form)));
  }

  private static Reply breakIt(Call call) {
    throw new IllegalStateException("broken");
  }

  private String whispered(Interaction interaction) {
    Reply reply = router.handle(interaction);
    assertThat(reply).isInstanceOf(Reply.Whisper.class);
    return ((Reply.Whisper) reply).message().body().plain();
  }

  private static Click click(String line) {
    return new Click(ANA, new Action(line), List.of());
  }

  @Test
  void aValueThatIsNoChoiceIsRefusedWithTheChoices() {
    assertThat(whispered(new Command(ANA, "pour", Map.of("size", "huge"))))
        .isEqualTo("I do not know “huge”. Choose one of small, large.");
    assertThat(router.handle(new Command(ANA, "pour", Map.of("size", "small"))))
        .isInstanceOf(Reply.Post.class);
  }

  @Test
  void noButtonActsAsACommandOrAsAnArrival() {
    assertThat(whispered(click("pour"))).startsWith("This button no longer works");
    assertThat(whispered(click("arrival."))).startsWith("This button no longer works");
    assertThat(arrived).isEmpty();
  }

  @Test
  void anArrivalIsToldAndNothingIsSaid() {
    assertThat(router.handle(new Arrival(ANA, "Terminal"))).isInstanceOf(Reply.Silence.class);
    assertThat(arrived).containsExactly(ANA);
  }

  @Test
  void aFailureIsWhisperedWithANumber() {
    assertThat(whispered(click("cup.break"))).matches("Sorry, .* this number: \\w+");
  }

  @Test
  void aFormThatWasNotAnnouncedIsAFailure() {
    assertThat(whispered(click("cup.form"))).startsWith("Sorry");
  }

  @Test
  void whatIsUnknownIsAcknowledgedInPrivate() {
    assertThat(router.ack(click("no.such"))).isEqualTo(Ack.PRIVATE);
    assertThat(router.ack(new Command(ANA, "pour", Map.of()))).isEqualTo(Ack.PUBLIC);
  }
}
