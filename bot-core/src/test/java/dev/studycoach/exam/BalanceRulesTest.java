package dev.studycoach.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class BalanceRulesTest {
  private static final List<String> LONGEST_A = List.of("long one", "b", "c", "d");
  private static final List<String> LONGEST_B = List.of("a", "long one", "c", "d");
  private final Exam exam = ExamCatalog.load().find("MLS-C01").orElseThrow();

  @Test
  void nineteenQuestionsAreTooFewForAdvice() {
    assertThat(check(Questions.keyedAt(19, 0, 0, 0))).isEmpty();
  }

  @Test
  void aShareOfADomainMayBeFivePointsOff() {
    assertThat(check(blueprint(5, 5, 5, 5)))
        .containsExactly(
            "MLS-C01: 25 % of the questions are on “Modeling”; the blueprint says 36 %.");
    assertThat(check(blueprint(4, 5, 7, 4))).isEmpty();
  }

  @Test
  void aPositionMayBeTenPointsOffBelowAHundredQuestions() {
    assertThat(keys(Questions.keyedAt(7, 7, 3, 3))).isEmpty();
    assertThat(keys(Questions.keyedAt(8, 6, 4, 2)))
        .containsExactly(
            "MLS-C01: the key is A in 40 % of the questions; fair is 25 % ± 10 points.",
            "MLS-C01: the key is D in 10 % of the questions; fair is 25 % ± 10 points.");
  }

  @Test
  void aPositionMayBeFourPointsOffFromAHundredQuestionsOn() {
    assertThat(keys(Questions.keyedAt(29, 29, 21, 21))).isEmpty();
    assertThat(keys(Questions.keyedAt(30, 25, 25, 20))).hasSize(2);
    assertThat(keys(Questions.keyedAt(30, 25, 24, 20))).isEmpty();
  }

  @Test
  void theKeyMayBeTheLongestOptionInThirtyPercent() {
    assertThat(keys(longest(6, 14))).noneMatch(words -> words.contains("longest"));
    assertThat(keys(longest(7, 13)))
        .contains(
            "MLS-C01: the correct option is the longest in 35 % of the questions; at most 30 % are"
                + " fair.");
  }

  @Test
  void questionsWithSeveralKeysCountForTheirDomainOnly() {
    List<Question> all = new ArrayList<>(Questions.keyedAt(1, 1, 1, 1));
    all.add(Questions.question("two", "Modeling", "ab"));
    Figures figures = Figures.of(exam, all, 0);
    assertThat(figures.questions()).isEqualTo(5);
    assertThat(figures.keys().questions()).isEqualTo(4);
    assertThat(figures.keys().positions()).containsExactly(1, 1, 1, 1);
    assertThat(figures.multiple()).isEqualTo(1);
    assertThat(figures.report())
        .contains("     5  100 % (blueprint 36 %)  Modeling")
        .contains("key at A 1 (25 %), B 1 (25 %), C 1 (25 %), D 1 (25 %)")
        .contains("several keys in 1 (20 %)")
        .contains("key is the longest option in 0 (0 %); at most 30 % is fair");
  }

  @Test
  void theFiguresTellDifficultiesLengthsAndTwins() {
    List<Question> all = new ArrayList<>(Questions.keyedAt(1, 1, 1));
    all.add(Questions.question("four", "Modeling", "a", LONGEST_A));
    assertThat(Figures.of(exam, all, 0).report())
        .contains("difficulty 1: 0 (0 %), 2: 4 (100 %), 3: 0 (0 %); 25, 50 and 25 % are fair")
        .contains("options of a question differ in length by a factor of 8.00 at most")
        .contains("near-duplicate stems: none");
    assertThat(Figures.of(exam, all, 2).report()).contains("near-duplicate stems: 2");
  }

  @Test
  void anAbsoluteWordIsNoPartOfAnotherWordOrTerm() {
    List<String> texts = List.of("It must be Any", "a read-only company", "All in one", "Never");
    AbsoluteWords words =
        AbsoluteWords.of(List.of(Questions.question("q", "Modeling", "ab", texts)));
    assertThat(words).isEqualTo(new AbsoluteWords(2, 1, 2, 2));
    assertThat(words.percentOfKeys()).isEqualTo(50);
    assertThat(words.percentOfDistractors()).isEqualTo(100);
  }

  @Test
  void wrongOptionsMayHaveAbsoluteWordsTwiceAsOften() {
    assertThat(words(10, 20, 100)).isEmpty();
    assertThat(words(10, 21, 100))
        .containsExactly(
            "MLS-C01: absolute words such as “always” stand in 21 % of the wrong options and in 10"
                + " % of the correct ones; at most twice as often is fair.");
    assertThat(words(0, 1, 100)).hasSize(1);
    assertThat(words(0, 99, 99)).isEmpty();
  }

  private List<String> check(List<Question> questions) {
    return BalanceRules.check(Figures.of(exam, questions, 0));
  }

  /** The advice on absolute words in that many keys, and in as many distractors of each letter. */
  private List<String> words(int inKeys, int inDistractors, int all) {
    List<Question> questions = new ArrayList<>();
    for (int i = 0; i < all; i++) {
      String key = i < inKeys ? "always" : "at ease";
      String other = i < inDistractors ? "never so" : "at rest";
      List<String> texts = List.of(key, other, other + "s", other + "t");
      questions.add(Questions.question("q" + i, "Modeling", "a", texts));
    }
    return check(questions).stream().filter(advice -> advice.contains("absolute")).toList();
  }

  private List<String> keys(List<Question> questions) {
    return check(questions).stream().filter(words -> !words.contains("blueprint")).toList();
  }

  /** Keyed evenly, with so many questions in each domain. */
  private List<Question> blueprint(int... counts) {
    List<Question> questions = new ArrayList<>();
    for (int domain = 0; domain < counts.length; domain++) {
      String name = exam.domains().get(domain).name();
      for (String key : Collections.nCopies(counts[domain], "key")) {
        int number = questions.size();
        questions.add(
            Questions.question(key + number, name, "abcd".substring(number % 4, number % 4 + 1)));
      }
    }
    return questions;
  }

  private static List<Question> longest(int keyIsLongest, int other) {
    List<Question> questions = new ArrayList<>();
    for (int i = 0; i < keyIsLongest + other; i++) {
      questions.add(
          Questions.question("q" + i, "Modeling", "a", i < keyIsLongest ? LONGEST_A : LONGEST_B));
    }
    return questions;
  }
}
