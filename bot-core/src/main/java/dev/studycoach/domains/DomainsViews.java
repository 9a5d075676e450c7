package dev.studycoach.domains;

import dev.studycoach.chat.Action;
import dev.studycoach.chat.Control.Button;
import dev.studycoach.chat.Message;
import dev.studycoach.chat.Text;
import dev.studycoach.exam.Exam;
import dev.studycoach.routing.Panel;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The words about domains. */
final class DomainsViews {
  static final String NO_GROUP =
      "There is no study group here yet. Whoever manages this place starts one with /setup.";
  static final String NOT_YET =
      "Your domains show after your first answers. /today shows the question.";

  private static final int SHOWN_ON_THE_PAGE = 3;

  private DomainsViews() {}

  static Message table(Exam exam, List<DomainScore> scores) {
    Text body = Text.EMPTY;
    for (DomainScore score : scores) {
      body =
          body.bold(score.domain().name())
              .plus(" – " + right(score) + ", weight " + score.domain().weight())
              .line();
    }
    return Message.of("Your domains · " + exam.code(), body.line().plus(advice(scores)));
  }

  private static String right(DomainScore score) {
    return score.answered() == 0
        ? "no answers yet"
        : score.right() + " of " + score.answered() + " right";
  }

  private static String advice(List<DomainScore> scores) {
    return scores.stream()
        .filter(DomainScore::known)
        .max(Comparator.comparingDouble(DomainScore::gain))
        .map(best -> "There is most to gain in " + best.domain().name() + ".")
        .orElse("With three answers in a domain I can say where there is most to gain.");
  }

  /** Nothing while no domain is known to be weak. */
  static Optional<Panel> panel(List<DomainScore> scores) {
    String weak =
        scores.stream()
            .filter(DomainScore::weak)
            .sorted(Comparator.comparingDouble(DomainScore::gain).reversed())
            .limit(SHOWN_ON_THE_PAGE)
            .map(score -> score.domain().name() + " (" + right(score) + ")")
            .collect(Collectors.joining(", "));
    return weak.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Panel.of(
                "Weak domains",
                Text.of(weak),
                Button.of("All domains", Action.of("domains.show"))));
  }
}
