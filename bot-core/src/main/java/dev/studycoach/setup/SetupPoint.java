package dev.studycoach.setup;

import dev.studycoach.chat.Reply;
import dev.studycoach.community.Group;
import dev.studycoach.routing.Ack;
import dev.studycoach.routing.Call;
import java.time.Instant;
import java.util.function.Function;

/**
 * A point of the checklist: its button offers a choice, and what is chosen changes the group.
 *
 * @param ack how the button is acknowledged
 */
record SetupPoint(String route, Ack ack, Function<Group, Reply> offer, Change change) {
  /** Reads what was chosen. */
  @FunctionalInterface
  interface Change {
    /**
     * @throws dev.studycoach.routing.Refusal if it cannot be
     */
    Group apply(Call call, Group group, Instant now);
  }
}
