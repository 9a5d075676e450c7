package dev.studycoach.setup;

import dev.studycoach.chat.Control.Picker;
import dev.studycoach.community.Group;
import dev.studycoach.exam.Exam;
import dev.studycoach.platform.Permission;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What the checklist shows. */
record SetupView(
    Group group,
    Optional<Exam> exam,
    Set<Permission> missing,
    Set<Picker.Kind> pickers,
    Instant now) {
  /** Without pickers for rooms, the platform does not tell in which room somebody is. */
  boolean namesRooms() {
    return pickers.contains(Picker.Kind.VOICE_CHANNEL);
  }

  boolean namesRoles() {
    return pickers.contains(Picker.Kind.ROLE);
  }
}
