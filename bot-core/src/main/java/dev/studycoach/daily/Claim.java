package dev.studycoach.daily;

import dev.studycoach.community.Group;
import dev.studycoach.daily.DailySchedule.Slot;
import dev.studycoach.daily.Posting.Item;
import java.time.Instant;

/** A question chosen for a group's slot, before it is sent. */
record Claim(long group, Posting posting) {

  static Claim of(Group group, Slot slot, Draw draw, Instant now) {
    Item item = draw.item(group.exam());
    Instant closesAt = DailySchedule.of(group).reveal(slot.day(), now);
    return new Claim(group.id(), Posting.claimed(0, slot, item, closesAt));
  }

  /** The same, as the database numbered it. */
  Claim numbered(long id) {
    return new Claim(group, posting.numbered(id));
  }
}
