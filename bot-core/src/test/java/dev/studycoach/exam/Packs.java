package dev.studycoach.exam;

/** The text of small packs for tests. */
final class Packs {
  private Packs() {}

  /** A pack of one question in order; {@code more} is a further line of it. */
  static String pack(String id, String more) {
    return """
        exam: DVA-C02
        author: A
        licence: CC0-1.0
        questions:
          - id: %s
            domain: Security
            %s
            topics: [iam]
            difficulty: 2
            stem: Which of these lets a function read a bucket?
            options:
              - text: A role for the function
                correct: true
                reason: A role brings short-lived keys.
              - text: A key in its environment
                reason: The key lives long and may leak.
            explanation: Give a role to whatever runs on AWS.
            reference: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles.html
        """
        .formatted(id, more);
  }
}
