package dev.studycoach.exchange;

import dev.studycoach.chat.Interaction;
import dev.studycoach.chat.Interaction.Arrival;
import dev.studycoach.chat.Origin;
import dev.studycoach.oauth.Seats;
import dev.studycoach.platform.DeliveryException;
import dev.studycoach.platform.MemberId;
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
   * @throws DeliveryException if the workspace does not have the coach
   */
  public void begin(Report report, Function<Origin, Interaction> what) {
    Origin origin = origin(report.who(), report.channel());
    exchanges.begin(
        what.apply(origin),
        new AddressedResponder(speaker, origin, report.id(), report.trigger(), report.address()));
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
