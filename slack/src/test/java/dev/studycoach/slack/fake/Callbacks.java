package dev.studycoach.slack.fake;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Tells the test of messages that answer nobody. */
final class Callbacks {
  private final List<Consumer<FakeMessage>> created = new CopyOnWriteArrayList<>();
  private final List<Consumer<FakeMessage>> changed = new CopyOnWriteArrayList<>();

  void onMessage(Consumer<FakeMessage> act) {
    created.add(act);
  }

  void onUpdate(Consumer<FakeMessage> act) {
    changed.add(act);
  }

  /** What to do when the turn is over. */
  Runnable created(StoredMessage message, Optional<Exchange> answers) {
    return settle(message, answers, created);
  }

  Runnable changed(StoredMessage message, Optional<Exchange> answers) {
    return settle(message, answers, changed);
  }

  private static Runnable settle(
      StoredMessage message, Optional<Exchange> answers, List<Consumer<FakeMessage>> calls) {
    FakeMessage now = message.now();
    answers.ifPresent(exchange -> exchange.progress().answered(message));
    return answers.isPresent() ? () -> {} : () -> calls.forEach(call -> call.accept(now));
  }
}
