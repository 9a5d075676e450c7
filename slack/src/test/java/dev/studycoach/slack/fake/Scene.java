package dev.studycoach.slack.fake;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who acts and where.
 *
 * @param place missing where there is no channel, as in App Home
 */
record Scene(Team team, User user, @Nullable Channel place) {
  Optional<Channel> channel() {
    return Optional.ofNullable(place);
  }

  Channel here() {
    return channel().orElseThrow(() -> new AssertionError("there is no channel here"));
  }
}
