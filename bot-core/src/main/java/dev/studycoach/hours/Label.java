package dev.studycoach.hours;

import org.jspecify.annotations.Nullable;

/**
 * What is written beside a stretch of study.
 *
 * @param entry by which the learner said so; null if the coach saw it itself
 */
record Label(
    Source source,
    @Nullable Kind kind,
    @Nullable String exam,
    @Nullable String domain,
    @Nullable Long entry) {

  static Label of(Source source, Topic topic, long entry) {
    return new Label(source, topic.kind(), topic.exam(), topic.domain(), entry);
  }

  static Label practice(String exam, String domain) {
    return new Label(Source.PRACTICE, Kind.QUESTIONS, exam, domain, null);
  }

  /** Together with others, where nobody says what they do. */
  static Label focus(String exam) {
    return new Label(Source.FOCUS, null, exam, null, null);
  }
}
