package dev.studycoach.examdate;

import static java.util.stream.Collectors.toMap;

import dev.studycoach.chat.Action;
import dev.studycoach.chat.Control;
import dev.studycoach.chat.Control.Button;
import dev.studycoach.chat.Control.Choice;
import dev.studycoach.chat.Message;
import dev.studycoach.chat.Origin;
import dev.studycoach.chat.Span;
import dev.studycoach.chat.Text;
import dev.studycoach.exam.Domain;
import dev.studycoach.exam.Exam;
import dev.studycoach.time.Dates;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The words about how an exam went. */
final class ResultViews {
  /** So many options and so long ones has a list. */
  private static final int MOST = 25;

  private static final int LONGEST = 75;

  private ResultViews() {}

  /**
   * How an exam went, to choose from.
   *
   * @param which begins each label, where several exams are asked about
   */
  static Stream<Button> results(Booking booking, String which) {
    long id = booking.id();
    return Stream.of(
        Button.primary(which + "Passed", Action.of("exam.passed", id)),
        Button.of(which + "Not passed", Action.of("exam.failed", id)),
        Button.of(which + "It was moved", Action.of("exam.moved", id)));
  }

  /**
   * @param telling whether there is a group that can be told
   */
  static Message passed(Booking booking, Optional<Exam> exam, boolean telling) {
    String valid =
        booking
            .certifiedUntil(exam)
            .map(day -> " The certificate counts until " + Dates.day(day) + ".")
            .orElse("");
    Message message =
        Message.of(
            "Congratulations!",
            "You have passed " + booking.exam() + ". That was a lot of work, and it paid." + valid);
    return telling
        ? message.with(
            Button.primary("Tell the group", Action.of("exam.tell", booking.id())),
            Button.of("Keep it to myself", Action.of("exam.keep", booking.id())))
        : message;
  }

  /** What the group hears, if the member agrees. */
  static Message celebration(Origin origin, Booking booking) {
    return Message.of(
        "🎉 " + booking.exam() + " passed",
        Text.EMPTY
            .plus(new Span.Mention(origin.user(), origin.name()))
            .plus(" has passed " + booking.exam() + ". Congratulations!"));
  }

  static Message told() {
    return Message.of("The group knows", "Enjoy it!");
  }

  static Message kept() {
    return Message.of("It stays with you", "Enjoy it!");
  }

  /** Asks for the domains; the exam counts as not passed already. */
  static Message failed(Booking booking, Exam exam) {
    List<Control.Option> domains =
        exam.domains().stream().limit(MOST).map(d -> new Control.Option(key(d), key(d))).toList();
    return Message.of(
            "Not this time, and that happens to many",
            Text.of("What you have learned stays. If you like, tell me which domains your score")
                .plus(" report marks as ")
                .bold("needs improvement")
                .plus(" (one or several): your next plan gives them more time. The report comes")
                .plus(" within five working days into the account with which you booked.")
                .plus(" Only you see this."))
        .with(
            new Choice(
                Action.of("exam.domains", booking.id()),
                "Domains that need improvement",
                domains,
                1,
                domains.size()),
            Button.of("Go on without", Action.of("exam.retake", booking.id())));
  }

  /** What a list can show of a domain's name; different for all domains of the known exams. */
  private static String key(Domain domain) {
    return domain.name().substring(0, Math.min(domain.name().length(), LONGEST));
  }

  /** A report that marks some domains finds the others in order. */
  static Map<String, Verdict> verdicts(Exam exam, List<String> marked) {
    return exam.domains().stream()
        .limit(MOST)
        .collect(
            toMap(
                Domain::name,
                domain -> marked.contains(key(domain)) ? Verdict.NEEDS_IMPROVEMENT : Verdict.MEETS,
                (one, same) -> one));
  }

  static Message moved(Booking booking) {
    return Message.of(
        "Good to know",
        Text.of("When is it now? Write ")
            .code("/exam move " + booking.exam())
            .plus(" with the new day."));
  }
}
