package dev.studycoach.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.studycoach.chat.Message;
import dev.studycoach.chat.MessageRef;
import dev.studycoach.db.Database;
import dev.studycoach.discord.fake.Exchange;
import dev.studycoach.discord.fake.FakeDiscord;
import dev.studycoach.discord.fake.FakeGuild;
import dev.studycoach.discord.fake.FakeMessage;
import dev.studycoach.platform.Destination;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What goes wrong between the coach and Discord loses nothing and doubles nothing. */
class FaultsTest {
  private static final String POSTS = ".*/channels/\\d+/messages";
  private static final long SEND_MESSAGES = 1L << 11;

  private final FakeDiscord discord = new FakeDiscord();
  private final FakeGuild guild = discord.guild("Study", "owner");
  private final Database database = Coach.freshDatabase();
  private final Coach coach = new Coach(discord, database);

  @AfterEach
  void end() {
    coach.close();
    database.close();
    discord.close();
    discord.assertNoViolations();
  }

  @Test
  void aPostThatHitsTheRateLimitComesLaterAndOnce() {
    coach.startGroup(guild, "study");
    discord.rateLimit(POSTS, 1, Duration.ofMillis(300));
    coach.advance(Duration.ofDays(1));
    assertThat(guild.messages("study")).hasSize(2);
  }

  @Test
  void aPostIntoAServerFaultComesOnce() {
    coach.startGroup(guild, "study");
    discord.fault("POST", POSTS, 1, 502, "", Map.of());
    coach.advance(Duration.ofDays(1));
    assertThat(guild.messages("study")).hasSize(2);
  }

  @Test
  void aPostWhoseAnswerIsLostIsSentAgainAndStandsThereOnce() {
    coach.startGroup(guild, "study");
    discord.loseAnswer("POST", POSTS, 1);
    coach.advance(Duration.ofDays(1));
    assertThat(guild.messages("study")).hasSize(2);
    assertThat(coach.count("select count(*) from posting where state = 'SENT'")).isEqualTo(2);
  }

  @Test
  void theSameNonceGivesTheSameMessage() {
    String channel = guild.textChannel("study");
    Destination to = new Destination.Channel(guild.id(), channel);
    MessageRef first = coach.session.outbox().send(to, "posting-1-abc", Message.line("Hello"));
    try (Coach restarted = new Coach(discord, database)) {
      MessageRef again =
          restarted.session.outbox().send(to, "posting-1-abc", Message.line("Hello"));
      assertThat(again).isEqualTo(first);
    }
    assertThat(guild.messages("study")).hasSize(1);
  }

  @Test
  void aGatewayThatClosesInTheMiddleOfAnAnswerResumes() {
    FakeMessage question = coach.startGroup(guild, "study");
    FakeMessage confirm = coach.pick(guild, "study", "ana", question, "c", "e").message();
    discord.closeGateway(4000);
    Exchange locked = discord.press(guild, "study", "ana", confirm, confirm.button("Certain"));
    assertThat(locked.message().embeds().get(0).path("title").asText()).isEqualTo("Right!");
    assertThat(coach.count("select count(*) from answer")).isOne();
  }

  @Test
  void aPostGoesOutWhileTheGatewayIsAway() {
    coach.startGroup(guild, "study");
    discord.pauseGateway();
    discord.closeGateway(4000);
    coach.advance(Duration.ofDays(1));
    assertThat(guild.messages("study")).hasSize(2);
    discord.resumeGateway();
    discord.awaitConnected(1);
  }

  @Test
  void aSessionThatIsInvalidatedIsMadeAnew() {
    FakeMessage question = coach.startGroup(guild, "study");
    discord.invalidate();
    discord.awaitConnected(1);
    coach.answer(guild, "study", "ana", question, "c", "e");
    assertThat(coach.count("select count(*) from answer")).isOne();
  }

  @Test
  void whileTheDatabaseHangsEverythingIsAcknowledgedInTimeAndAnsweredLater() {
    FakeMessage question = coach.startGroup(guild, "study");
    FakeMessage checklist = discord.command(guild, "study", "boss", "setup", Map.of()).message();
    List<Exchange> waiting =
        database
            .jdbi()
            .inTransaction(
                handle -> {
                  handle.execute("lock table study_group in access exclusive mode");
                  Exchange form =
                      discord.press(guild, "study", "boss", checklist, checklist.button("Times"));
                  Exchange today = discord.command(guild, "study", "ana", "today", Map.of());
                  Exchange pick = coach.pick(guild, "study", "ben", question, "c", "e");
                  List<Exchange> all = List.of(form, today, pick);
                  assertThat(all)
                      .allMatch(
                          one -> one.acknowledgedAfter().compareTo(Duration.ofSeconds(3)) < 0);
                  assertThat(text(form)).startsWith("Sorry");
                  return all;
                });
    assertThat(text(waiting.get(1))).contains("Choose TWO");
    assertThat(text(waiting.get(2))).contains("How sure are you?");
    assertThat(discord.unfinished()).isEmpty();
  }

  private static String text(Exchange exchange) {
    return exchange.message().embeds().get(0).path("description").asText();
  }

  @Test
  void anInteractionThatComesTwiceIsAnsweredOnce() {
    FakeMessage question = coach.startGroup(guild, "study");
    FakeMessage confirm = coach.pick(guild, "study", "ana", question, "c", "e").message();
    Exchange locked = discord.press(guild, "study", "ana", confirm, confirm.button("Certain"));
    discord.repeat(locked);
    locked.message();
    assertThat(coach.count("select count(*) from answer")).isOne();
    assertThat(discord.unfinished()).isEmpty();
  }

  @Test
  void anInteractionThatExpiredChangesNothing() {
    FakeMessage question = coach.startGroup(guild, "study");
    FakeMessage confirm = coach.pick(guild, "study", "ana", question, "c", "e").message();
    discord.fault(
        "POST",
        ".*/callback",
        1,
        404,
        "{\"message\":\"Unknown interaction\",\"code\":10062}",
        Map.of());
    long before = acknowledgements();
    discord.press(guild, "study", "ana", confirm, confirm.button("Certain"));
    discord.awaitRequest(request -> acknowledgements() > before);
    assertThat(coach.count("select count(*) from answer")).isZero();
    coach.answer(guild, "study", "ana", question, "c", "e");
    assertThat(coach.count("select count(*) from answer")).isOne();
  }

  private long acknowledgements() {
    return discord.requests().stream()
        .filter(request -> request.path().endsWith("/callback"))
        .count();
  }

  @Test
  void aChannelWhereWeMayNotSendPausesTheGroupAndTellsTheAdmin() {
    coach.startGroup(guild, "study");
    guild.deny("study", SEND_MESSAGES);
    coach.advance(Duration.ofDays(1));
    assertThat(coach.count("select count(*) from study_group where state = 'PAUSED'")).isOne();
    assertThat(titles(discord.privateMessages("boss")))
        .containsExactly("The daily question is paused");
  }

  @Test
  void aChannelThatIsGonePausesTheGroup() {
    coach.startGroup(guild, "study");
    guild.deleteChannel("study");
    coach.advance(Duration.ofDays(1));
    assertThat(coach.count("select count(*) from study_group where state = 'PAUSED'")).isOne();
  }

  @Test
  void anAdminWhoTakesNoPrivateMessagesDoesNotStopTheCoach() {
    coach.startGroup(guild, "study");
    discord.closePrivateMessages("boss");
    guild.deny("study", SEND_MESSAGES);
    coach.advance(Duration.ofDays(1));
    assertThat(coach.count("select count(*) from study_group where state = 'PAUSED'")).isOne();
    assertThat(discord.privateMessages("boss")).isEmpty();
  }

  @Test
  void aQuestionThatSomebodyDeletedIsNotMissed() {
    FakeMessage question = coach.startGroup(guild, "study");
    discord.fault(
        "PATCH",
        ".*/messages/" + question.id(),
        1,
        404,
        "{\"message\":\"Unknown Message\",\"code\":10008}",
        Map.of());
    coach.advance(Duration.ofDays(1));
    assertThat(guild.messages("study")).hasSize(2);
    assertThat(coach.count("select count(*) from posting where closed_at is not null")).isOne();
  }

  private static List<String> titles(List<FakeMessage> messages) {
    return messages.stream().map(m -> m.embeds().get(0).path("title").asText()).toList();
  }
}
