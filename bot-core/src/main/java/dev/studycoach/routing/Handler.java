package dev.studycoach.routing;

import dev.studycoach.chat.Reply;

/** Answers one kind of interaction. */
@FunctionalInterface
public interface Handler {
  /**
   * @throws Refusal to say no in plain words
   */
  Reply handle(Call call);
}
