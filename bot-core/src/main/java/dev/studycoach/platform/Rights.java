package dev.studycoach.platform;

import dev.studycoach.chat.Control.Picker;
import java.util.EnumSet;
import java.util.Set;

/** What a platform lets the coach do. */
public interface Rights {
  /**
   * What the coach may not do in the channel but must, overrides included; empty if all is well.
   */
  Set<Permission> missing(String workspace, String channel);

  /**
   * @throws ConnectionException if a workspace has not granted all that the coach needs
   */
  void require();

  /** What a member can pick with the platform's own pickers. */
  default Set<Picker.Kind> pickers() {
    return EnumSet.allOf(Picker.Kind.class);
  }
}
