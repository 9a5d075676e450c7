package dev.studycoach.exchange;

import dev.studycoach.chat.Interaction;
import dev.studycoach.chat.Interaction.Arrival;
import dev.studycoach.chat.Origin;
import dev.studycoach.oauth.Seats;
import dev.studycoach.platform.DeliveryException;
import dev.studycoach.platform.MemberId;
import java.util.Optional;
import java.util.function.Function;

/**
 * Takes in what a platform reports by ids alone: learns who it was, and lets it begin. Nobody is
 * heard whose workspace does not have the coach.
 */
public record Reception(Exchanges exchanges, Speaker speaker, Members members, Seats seats) {
  /**
   * What comes with whatever somebody did.
   *
   * @param id of which copies have the same
   * @param trigger with which a form may open; empty if none may
   * @param address for answers; empty if there is none
   */
  public record Report(MemberId who, String channel, String id, String trigger, String address) {}

  private Origin origin(MemberId who, String channel) {
    seats.of(who.workspace());
    return members.origin(who, channel);
  }

  /**
   * Somebody waits for an answer, or for an excuse where nobody can tell now whether their
   * workspace has the coach.
   *
   * @throws DeliveryException if the workspace does not have the coach
   */
  public void begin(Report report, Function<Origin, Interaction> what) {
    Optional<RuntimeException> fault = fault(report.who().workspace());
    if (fault.isEmpty()) {
      Origin origin = members.origin(report.who(), report.channel());
      exchanges.begin(what.apply(origin), responder(report, origin));
    } else {
      Origin stranger = members.stranger(report.who(), report.channel());
      exchanges.excuse(what.apply(stranger), responder(report, stranger), fault.get());
    }
  }

  private Responder responder(Report report, Origin origin) {
    return new AddressedResponder(speaker, origin, report.id(), report.trigger(), report.address());
  }

  private Optional<RuntimeException> fault(String workspace) {
    Optional<Seats.Seat> seat;
    try {
      seat = seats.find(workspace);
    } catch (RuntimeException fault) {
      return Optional.of(fault);
    }
    if (seat.isEmpty()) {
      throw Seats.absent(workspace);
    }
    return Optional.empty();
  }

  /**
   * Somebody looks at their page.
   *
   * @throws DeliveryException if the workspace does not have the coach
   */
  public void visit(MemberId who) {
    exchanges.visit(origin(who, ""));
  }

  /**
   * Somebody has added the coach to a channel.
   *
   * @throws DeliveryException if the workspace does not have the coach
   */
  public void arrive(MemberId who, String channel) {
    exchanges.tell(new Arrival(origin(who, channel), channel));
  }
}
