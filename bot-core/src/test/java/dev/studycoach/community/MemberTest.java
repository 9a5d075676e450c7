package dev.studycoach.community;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemberTest {
  /** Names with characters that nobody sees, or that turn a line around, or without an end. */
  @ParameterizedTest
  @CsvSource({
    "ana, ana",
    "'  Ana\n\tMaria ', Ana Maria",
    "'\u200B\u200B', somebody",
    "'', somebody",
    "'\u202Eanna', anna",
    "'a\u0301\u0301\u0301\u0301b', ab",
    "Zoë, Zoë",
    "a name so long that it would fill the whole board, a name so long that it would fi…",
  })
  void aNameFitsIntoOneLineOfAList(String name, String shown) {
    assertThat(new Member(1, name).shown()).isEqualTo(shown);
  }
}
