package dev.studycoach.slack.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.studycoach.bench.platform.Members;
import dev.studycoach.slack.fake.Exchange;
import dev.studycoach.slack.fake.FakeMessage;
import dev.studycoach.slack.fake.FakeSlack;
import dev.studycoach.slack.fake.FakeTeam;
import java.util.List;

/**
 * Members of a workspace who study.
 *
 * @param confirms whether a pick is answered by a message on which it is locked
 */
record SlackMembers(FakeSlack slack, FakeTeam team, FakeMessage question, boolean confirms)
    implements Members<SlackAct> {

  @Override
  public SlackAct command(int member) {
    return new SlackAct(slack.command(team, SlackGround.CHANNEL, name(member), "today"));
  }

  /** The first option of a choice, or as many as have to be ticked before they are sent off. */
  @Override
  public SlackAct pick(int member) {
    JsonNode control = question.controls().get(0);
    String action = control.path("action_id").asText();
    if (control.path("type").asText().equals("button")) {
      return press(member, question, action);
    }
    List<String> all = control.path("options").findValuesAsText("value");
    boolean three = question.controls().get(1).toString().contains("Choose three");
    List<String> ticked = all.subList(0, three ? 3 : 2);
    slack.choose(team, SlackGround.CHANNEL, name(member), question, action, ticked);
    return press(member, question, question.actionIds().get(1));
  }

  @Override
  public SlackAct lock(int member, SlackAct picked) {
    FakeMessage on = confirms ? picked.exchange().message() : question;
    return press(member, on, on.button("Certain"));
  }

  private SlackAct press(int member, FakeMessage on, String action) {
    Exchange exchange = slack.press(team, SlackGround.CHANNEL, name(member), on, action);
    return new SlackAct(exchange);
  }

  private static String name(int member) {
    return "member-" + member;
  }
}
