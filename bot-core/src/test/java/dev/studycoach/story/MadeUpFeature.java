package dev.studycoach.story;

import dev.studycoach.chat.Action;
import dev.studycoach.chat.Attachment;
import dev.studycoach.chat.Control.Button;
import dev.studycoach.chat.Control.Choice;
import dev.studycoach.chat.Control.Option;
import dev.studycoach.chat.Control.Picker;
import dev.studycoach.chat.Form;
import dev.studycoach.chat.Message;
import dev.studycoach.chat.Reply;
import dev.studycoach.routing.Ack;
import dev.studycoach.routing.Call;
import dev.studycoach.routing.CommandSpec;
import dev.studycoach.routing.Feature;
import dev.studycoach.routing.OptionSpec;
import dev.studycoach.routing.Refusal;
import dev.studycoach.routing.Route;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;

/** A feature that no adapter has ever heard of, with everything a feature can do. */
public final class MadeUpFeature implements Feature {
  /** Holds up {@code slow} and {@code form} until it is opened. */
  public final CountDownLatch gate = new CountDownLatch(1);

  /** Gets a permit for each {@code slow} that has begun. */
  public final Semaphore slowBegan = new Semaphore(0);

  @Override
  public List<Route> routes() {
    OptionSpec size = OptionSpec.required("size", "How big").among("small", "large");
    OptionSpec name =
        OptionSpec.optional("name", "What to call it")
            .suggesting((origin, typed) -> List.of(new Option(typed + "!", "Like " + typed)));
    return List.of(
        Route.command(CommandSpec.of("cake", "Bake", size, name), Ack.PUBLIC, this::bake),
        Route.command(CommandSpec.of("tea", "Make tea"), Ack.PRIVATE, call -> say("Tea")),
        Route.command(CommandSpec.of("tea green", "Make green tea"), Ack.PRIVATE, this::locale),
        Route.command(CommandSpec.of("spill", "Fail"), Ack.PUBLIC, this::spill),
        Route.command(CommandSpec.of("slow", "Take long"), Ack.PRIVATE, this::slow),
        Route.command(CommandSpec.of("note", "Write"), Ack.FORM, this::form),
        Route.command(CommandSpec.of("photo", "Look"), Ack.PRIVATE, this::photo),
        Route.command(CommandSpec.of("menu", "Choose"), Ack.PRIVATE, call -> menu()),
        Route.command(CommandSpec.of("hush", "Nothing"), Ack.PRIVATE, c -> new Reply.Silence()),
        Route.action("cake.eat", Ack.EDIT, call -> edit("All gone")),
        Route.action("cake.refuse", Ack.EDIT, this::refuse),
        Route.action("cake.lose", Ack.EDIT, this::spill),
        Route.action("cake.order", Ack.FORM, this::form),
        Route.action("menu.pick", Ack.EDIT, call -> edit(String.join(",", call.values()))),
        Route.action("note.done", Ack.EDIT, call -> say(call.input("words").orElse(""))),
        Route.command(CommandSpec.of("boss", "Manage"), Ack.PRIVATE, call -> say("Yes"))
            .forAdmins());
  }

  private static Reply say(String words) {
    return new Reply.Post(Message.line(words));
  }

  private static Reply edit(String words) {
    return new Reply.Edit(Message.line(words));
  }

  private Reply bake(Call call) {
    return new Reply.Post(
        Message.of("Cake", call.input("size").orElseThrow() + call.input("name").orElse(""))
            .with(
                Button.primary("Eat", Action.of("cake.eat", 1)),
                Button.of("Order", Action.of("cake.order", 1)),
                Button.danger("Lose", Action.of("cake.lose", 1)),
                Button.of("Refuse", Action.of("cake.refuse", 1))));
  }

  /** One of three, two of three, many of twelve, and a channel. */
  private static Reply menu() {
    return new Reply.Post(
        Message.line("Menu")
            .with(
                new Choice(Action.of("menu.pick", "one"), "One", dishes(3), 1, 1),
                new Choice(Action.of("menu.pick", "two"), "Two", dishes(3), 2, 2),
                new Choice(Action.of("menu.pick", "many"), "Many", dishes(12), 1, 12),
                Picker.one(Picker.Kind.CHANNEL, "Where", Action.of("menu.pick", "where"))));
  }

  private static List<Option> dishes(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> new Option("dish" + i, "Dish " + i))
        .toList();
  }

  private Reply locale(Call call) {
    return say(call.origin().locale().toLanguageTag() + " " + call.origin().name());
  }

  private Reply refuse(Call call) {
    throw new Refusal("Not for " + call.origin().name() + ".");
  }

  private Reply spill(Call call) {
    throw new IllegalStateException("spilt by " + call.origin().user());
  }

  private Reply slow(Call call) {
    slowBegan.release();
    awaitGate();
    return say("At last");
  }

  private Reply form(Call call) {
    if (call.origin().name().startsWith("late")) {
      awaitGate();
    }
    return new Reply.Open(
        new Form(
            Action.of("note.done", 1), "A note", List.of(Form.Field.line("words", "Words", "x"))));
  }

  private Reply photo(Call call) {
    byte[] bytes = "not really a picture".getBytes(StandardCharsets.UTF_8);
    return new Reply.Post(
        Message.line("Here")
            .with(new Attachment("cat.png", "image/png", ByteBuffer.wrap(bytes), "A cat")));
  }

  private void awaitGate() {
    try {
      gate.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
