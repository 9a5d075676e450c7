package dev.studycoach.daily;

import static org.assertj.core.api.Assertions.assertThat;

import dev.studycoach.exam.Domain;
import dev.studycoach.exam.Exam;
import dev.studycoach.exam.ExamCatalog;
import dev.studycoach.exam.Option;
import dev.studycoach.exam.Question;
import dev.studycoach.exam.QuestionBank;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DrawTest {
  private static final Exam EXAM = ExamCatalog.load().find("MLS-C01").orElseThrow();
  private static final List<String> DOMAINS = EXAM.domains().stream().map(Domain::name).toList();
  private static final LocalDate FIRST = LocalDate.parse("2026-03-02");
  private final List<Draw> drawn = new ArrayList<>();

  @Test
  void withinADomainNothingReturnsBeforeAllHaveHadTheirTurn() {
    draw(bank(stock(DOMAINS.get(0), 5), stock(DOMAINS.get(1), 7), stock(DOMAINS.get(2), 3)), 600);
    for (String domain : DOMAINS.subList(0, 3)) {
      assertUsedUpInRounds(idsIn(domain));
    }
  }

  @Test
  void theDomainsAppearInTheProportionsOfTheExam() {
    draw(full(4), 400);
    for (Domain domain : EXAM.domains()) {
      assertThat(idsIn(domain.name()).size() - 400 * EXAM.share(domain)).isBetween(-1.0, 1.0);
    }
  }

  @Test
  void addedQuestionsComeNextInTheirDomain() {
    String domain = DOMAINS.get(2);
    draw(full(6), 100);
    int before = idsIn(domain).size();
    List<Question> more = IntStream.range(6, 9).mapToObj(i -> question(domain, i)).toList();
    draw(bank(Stream.concat(full(6).all().stream(), more.stream()).toList()), 100);
    assertThat(idsIn(domain).subList(before, before + 3))
        .containsExactlyInAnyOrderElementsOf(more.stream().map(Question::id).toList());
    assertUsedUpInRounds(idsIn(domain).subList(before + 3, idsIn(domain).size()));
  }

  @Test
  void addedQuestionsLeaveTheDomainsAsTheyWere() {
    draw(full(6), 300);
    List<String> steady = drawn.stream().map(Draw::domain).toList();
    drawn.clear();
    draw(full(6), 100);
    draw(full(11), 200);
    assertThat(drawn).extracting(Draw::domain).isEqualTo(steady);
  }

  @Test
  void aWithdrawnQuestionIsNotAskedAgain() {
    draw(full(6), 100);
    draw(full(5), 1);
    int before = drawn.size();
    draw(full(5), 200);
    assertThat(drawn.subList(before, drawn.size()))
        .extracting(draw -> draw.question().id())
        .noneMatch(id -> id.endsWith("-5"));
  }

  @Test
  void eachGroupHasAnOrderOfItsOwn() {
    Set<List<String>> orders = new HashSet<>();
    for (long group = 1; group <= 20; group++) {
      drawn.clear();
      draw(full(12), 40, group);
      orders.add(drawn.stream().map(draw -> draw.question().id()).toList());
    }
    assertThat(orders).hasSize(20);
  }

  @Test
  void theSameGroupAlwaysDrawsTheSame() {
    draw(full(12), 40);
    List<Draw> once = List.copyOf(drawn);
    drawn.clear();
    draw(full(12), 40);
    assertThat(drawn).isEqualTo(once);
  }

  @Test
  void anOrderIsNotThatOfThePack() {
    draw(bank(stock(DOMAINS.get(0), 12)), 12);
    List<String> ids = idsIn(DOMAINS.get(0));
    assertThat(ids).doesNotHaveDuplicates().isNotEqualTo(ids.stream().sorted().toList());
  }

  @Test
  void onlyDomainsWithQuestionsTakeTurns() {
    draw(bank(stock(DOMAINS.get(1), 2), stock(DOMAINS.get(3), 2)), 88);
    // the weights are 24 and 20
    assertThat(idsIn(DOMAINS.get(1))).hasSize(48);
    assertThat(idsIn(DOMAINS.get(3))).hasSize(40);
  }

  @Test
  void aSingleQuestionComesDayAfterDay() {
    draw(bank(stock(DOMAINS.get(0), 1)), 3);
    assertThat(drawn).hasSize(3);
  }

  @Test
  void withoutQuestionsNothingIsDrawn() {
    assertThat(Draw.next(EXAM, bank(List.of()), List.of(), 1)).isEmpty();
    Exam other = ExamCatalog.load().find("DVA-C02").orElseThrow();
    assertThat(Draw.next(other, full(3), List.of(), 1)).isEmpty();
  }

  private void draw(QuestionBank bank, int times) {
    draw(bank, times, 1);
  }

  private void draw(QuestionBank bank, int times, long group) {
    for (int i = 0; i < times; i++) {
      drawn.add(Draw.next(EXAM, bank, asked(), group).orElseThrow());
    }
  }

  /** One row for each question, as the database counts them. */
  private List<Asked> asked() {
    Map<String, Asked> rows = new HashMap<>();
    for (int i = 0; i < drawn.size(); i++) {
      Asked one = new Asked(drawn.get(i).item(EXAM.code()), 1, FIRST.plusDays(i));
      rows.merge(one.item().question(), one, DrawTest::sum);
    }
    return List.copyOf(rows.values());
  }

  private static Asked sum(Asked earlier, Asked later) {
    return new Asked(later.item(), earlier.times() + later.times(), later.lastDay());
  }

  private static void assertUsedUpInRounds(List<String> ids) {
    int size = Set.copyOf(ids).size();
    assertThat(ids.size()).isGreaterThan(2 * size);
    for (int start = 0; start + size <= ids.size(); start++) {
      assertThat(ids.subList(start, start + size)).doesNotHaveDuplicates();
    }
  }

  private List<String> idsIn(String domain) {
    return drawn.stream()
        .filter(draw -> draw.domain().equals(domain))
        .map(draw -> draw.question().id())
        .toList();
  }

  private static QuestionBank full(int each) {
    return bank(DOMAINS.stream().flatMap(domain -> stock(domain, each).stream()).toList());
  }

  @SafeVarargs
  private static QuestionBank bank(List<Question>... stocks) {
    return QuestionBank.of(Stream.of(stocks).flatMap(List::stream).toList());
  }

  private static List<Question> stock(String domain, int size) {
    return IntStream.range(0, size).mapToObj(i -> question(domain, i)).toList();
  }

  private static Question question(String domain, int number) {
    return new Question(
        domain + "-" + number,
        EXAM.code(),
        domain,
        Map.of(),
        List.of("topic"),
        2,
        "Which?",
        List.of(new Option("this", true, "So it is."), new Option("that", false, "It is not.")),
        "Remember.",
        URI.create("https://docs.aws.amazon.com/"),
        "A",
        "CC0-1.0");
  }
}
