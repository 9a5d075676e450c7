package dev.studycoach.daily;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What came of a step.
 *
 * @param record writes it down, together with the time of the next step
 * @param changed the posting as it is from now on, if one changed
 * @param again whether there may be more to do right now
 * @param trouble whether nothing but an admin can help
 */
record Outcome(Runnable record, @Nullable Posting changed, boolean again, boolean trouble) {

  static Outcome nothing() {
    return new Outcome(() -> {}, null, false, false);
  }

  static Outcome sent(Runnable record, Posting posting) {
    return new Outcome(record, posting, false, false);
  }

  static Outcome again(Runnable record) {
    return new Outcome(record, null, true, false);
  }

  static Outcome trouble(Runnable record) {
    return new Outcome(record, null, false, true);
  }

  /** The postings once this is recorded. */
  Stream<Posting> after(List<Posting> before) {
    return Stream.concat(before.stream(), Stream.ofNullable(changed));
  }
}
