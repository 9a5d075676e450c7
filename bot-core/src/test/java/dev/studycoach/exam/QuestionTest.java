package dev.studycoach.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionTest {
  @ParameterizedTest
  @ValueSource(strings = {"a", "b", "d", "bd", "abc"})
  void theKeyIsTheSortedLettersOfTheCorrectOptions(String key) {
    Question question = Questions.question("q", "Modeling", key);
    assertThat(question.key()).isEqualTo(key);
    assertThat(question.keys()).isEqualTo(key.length());
    assertThat(question.multiple()).isEqualTo(key.length() > 1);
  }

  @Test
  void optionsAreLetteredFromA() {
    Question question = Questions.question("q", "Modeling", "a");
    assertThat(question.letters()).containsExactly("a", "b", "c", "d");
    assertThat(question.letter(3)).isEqualTo("d");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abcd"})
  void aQuestionNeedsARightAndAWrongOption(String key) {
    assertThatThrownBy(() -> Questions.question("q-7", "Modeling", key))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("q-7");
  }

  @Test
  void aQuestionBelongsToADomainInEachExamThatItServes() {
    Question question = Questions.question("q", "Modeling", "a");
    assertThat(question.domainIn("mls-c01")).contains("Modeling");
    assertThat(question.domainIn("mla-c02")).contains("Data Preparation for ML and AI");
    assertThat(question.domainIn("SAA-C03")).isEmpty();
  }
}
