package dev.studycoach.chat.markdown;

import dev.studycoach.chat.Span;
import dev.studycoach.chat.Span.ChannelLink;
import dev.studycoach.chat.Span.Mention;
import dev.studycoach.chat.Span.Moment;
import dev.studycoach.chat.Span.Role;
import java.util.function.Function;

/**
 * What each platform writes amid Markdown in its own way. It is sent as it stands, so that it must
 * hold nothing that a person typed.
 */
public record Dialect(
    Function<Mention, String> mention,
    Function<Role, String> role,
    Function<ChannelLink, String> channel,
    Function<Moment, String> moment) {

  /** A span that is neither words nor a link. */
  String write(Span span) {
    if (span instanceof Mention person) {
      return mention.apply(person);
    }
    if (span instanceof Role people) {
      return role.apply(people);
    }
    return span instanceof ChannelLink place ? channel.apply(place) : moment.apply((Moment) span);
  }
}
