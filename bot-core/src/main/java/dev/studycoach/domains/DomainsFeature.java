package dev.studycoach.domains;

import dev.studycoach.chat.Origin;
import dev.studycoach.chat.Reply;
import dev.studycoach.community.Groups;
import dev.studycoach.community.Learners;
import dev.studycoach.exam.Exam;
import dev.studycoach.exam.ExamCatalog;
import dev.studycoach.routing.Ack;
import dev.studycoach.routing.Call;
import dev.studycoach.routing.CommandSpec;
import dev.studycoach.routing.Feature;
import dev.studycoach.routing.Panel;
import dev.studycoach.routing.Refusal;
import dev.studycoach.routing.Route;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** {@code /domains}: where a member stands, and where there is most to gain. */
public final class DomainsFeature implements Feature {
  private final Groups groups;
  private final Learners learners;
  private final DomainScores scores;
  private final ExamCatalog exams;

  public DomainsFeature(Jdbi jdbi, ExamCatalog exams) {
    this.groups = new Groups(jdbi);
    this.learners = new Learners(jdbi);
    this.scores = new DomainScores(jdbi);
    this.exams = exams;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.command(
            CommandSpec.of("domains", "Show how you do in each domain of the exam"),
            Ack.PRIVATE,
            this::show),
        Route.action("domains.show", Ack.PRIVATE, this::show));
  }

  private Reply show(Call call) {
    Exam exam = exam(call.origin()).orElseThrow(() -> new Refusal(DomainsViews.NO_GROUP));
    long learner =
        learners.find(call.origin()).orElseThrow(() -> new Refusal(DomainsViews.NOT_YET));
    return new Reply.Post(DomainsViews.table(exam, scores.of(learner, exam)));
  }

  @Override
  public Optional<Panel> panel(Origin origin) {
    return exam(origin)
        .flatMap(exam -> learners.find(origin).map(learner -> scores.of(learner, exam)))
        .flatMap(DomainsViews::panel);
  }

  private Optional<Exam> exam(Origin origin) {
    return groups.ofMember(origin).flatMap(group -> exams.find(group.exam()));
  }
}
