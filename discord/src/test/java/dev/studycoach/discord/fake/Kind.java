package dev.studycoach.discord.fake;

import java.util.Arrays;

/** What a person can do, Discord's number for it, and the answers it allows. */
enum Kind {
  COMMAND(2, 4, 5, 9),
  COMPONENT(3, 4, 5, 6, 7, 9),
  TYPING(4, 8),
  SUBMISSION(5, 4, 5),
  SUBMISSION_ON_MESSAGE(5, 4, 5, 6, 7);

  private final int type;
  private final int answers;

  Kind(int type, int... answers) {
    this.type = type;
    this.answers = Arrays.stream(answers).map(answer -> 1 << answer).sum();
  }

  int type() {
    return type;
  }

  boolean allows(int answer) {
    return answer > 0 && answer < 32 && (answers >> answer & 1) == 1;
  }
}
