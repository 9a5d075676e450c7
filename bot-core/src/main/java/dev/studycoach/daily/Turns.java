package dev.studycoach.daily;

import static java.util.stream.Collectors.toMap;

import dev.studycoach.community.Group;
import dev.studycoach.community.GroupTurn;
import dev.studycoach.daily.DailySchedule.Slot;
import dev.studycoach.exam.ExamCatalog;
import dev.studycoach.exam.QuestionBank;
import dev.studycoach.platform.DeliveryException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives groups their turns: one step each. What fails for one group does not stop the others. */
final class Turns {
  private static final Logger LOG = LoggerFactory.getLogger(Turns.class);

  /** A look at least this often, in case the clock was wrong when the last one was planned. */
  private static final Duration LONGEST_SLEEP = Duration.ofHours(12);

  private final Postings postings;
  private final ExamCatalog exams;
  private final QuestionBank bank;
  private final Delivery delivery;

  Turns(Jdbi jdbi, ExamCatalog exams, QuestionBank bank, Delivery delivery) {
    this.postings = new Postings(jdbi);
    this.exams = exams;
    this.bank = bank;
    this.delivery = delivery;
  }

  List<Outcome> take(List<GroupTurn> turns, Instant now) {
    Map<Long, List<Posting>> current = postings.current(ids(turns), now);
    Map<GroupTurn, Step> steps = new HashMap<>();
    turns.forEach(turn -> steps.put(turn, step(turn.group(), current, now)));
    Map<Long, Posting> claimed = claim(steps, now);
    return turns.stream()
        .map(turn -> take(turn, steps.getOrDefault(turn, new Step.Rest()), current, claimed, now))
        .toList();
  }

  private static List<Long> ids(Collection<GroupTurn> turns) {
    return turns.stream().map(turn -> turn.group().id()).toList();
  }

  private static Step step(Group group, Map<Long, List<Posting>> current, Instant now) {
    return Step.of(DailySchedule.of(group), current.getOrDefault(group.id(), List.of()), now);
  }

  /** Chooses and claims the questions that are to be posted, all in one go. */
  private Map<Long, Posting> claim(Map<GroupTurn, Step> steps, Instant now) {
    Map<GroupTurn, Slot> slots = new HashMap<>();
    steps.forEach(
        (turn, step) -> {
          if (step instanceof Step.Post post) {
            slots.put(turn, post.slot());
          }
        });
    if (slots.isEmpty()) {
      return Map.of();
    }
    Map<Long, List<Asked>> asked = postings.asked(ids(slots.keySet()));
    List<Claim> claims = new ArrayList<>();
    slots.forEach(
        (turn, slot) ->
            draw(turn.group(), asked.getOrDefault(turn.group().id(), List.of()))
                .map(draw -> Claim.of(turn.group(), slot, draw, now))
                .ifPresent(claims::add));
    return postings.claim(claims).stream().collect(toMap(Claim::group, Claim::posting));
  }

  private Optional<Draw> draw(Group group, List<Asked> asked) {
    return exams.find(group.exam()).flatMap(exam -> Draw.next(exam, bank, asked, group.id()));
  }

  private Outcome take(
      GroupTurn turn,
      Step step,
      Map<Long, List<Posting>> current,
      Map<Long, Posting> claimed,
      Instant now) {
    try {
      return act(turn, step, current.getOrDefault(turn.group().id(), List.of()), claimed, now);
    } catch (DeliveryException passing) {
      LOG.warn("group {} has to wait: {}", turn.group().id(), passing.getMessage());
      return Outcome.failed(turn, now);
    } catch (RuntimeException fault) {
      LOG.error("group {} has to wait", turn.group().id(), fault);
      return Outcome.failed(turn, now);
    }
  }

  private Outcome act(
      GroupTurn turn, Step step, List<Posting> current, Map<Long, Posting> claimed, Instant now) {
    if (step instanceof Step.Post post) {
      Posting posting = claimed.get(turn.group().id());
      return posting == null
          ? delivery.nothingToAsk(turn, post.slot(), now)
          : send(turn, posting, current, now);
    }
    if (step instanceof Step.Resend resend) {
      return send(turn, resend.claimed(), current, now);
    }
    if (step instanceof Step.Reveal reveal) {
      return delivery.reveal(turn, reveal.posting(), now);
    }
    return step instanceof Step.Skip skip
        ? Outcome.done(turn, () -> postings.skip(turn.group().id(), skip.days(), now), now)
        : Outcome.done(turn, () -> {}, wake(turn.group(), current.stream(), now));
  }

  private Outcome send(GroupTurn turn, Posting posting, List<Posting> current, Instant now) {
    Outcome outcome = delivery.send(turn, posting, now);
    Posting sent = outcome.sent();
    return sent == null
        ? outcome
        : Outcome.sent(
            turn, sent, wake(turn.group(), Stream.concat(current.stream(), Stream.of(sent)), now));
  }

  private static Instant wake(Group group, Stream<Posting> current, Instant now) {
    Instant latest = now.plus(LONGEST_SLEEP);
    Instant slot = DailySchedule.of(group).next(now).at();
    return current
        .filter(Posting::open)
        .flatMap(posting -> Stream.ofNullable(posting.closesAt()))
        .reduce(slot.isBefore(latest) ? slot : latest, (a, b) -> a.isBefore(b) ? a : b);
  }
}
