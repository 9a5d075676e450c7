package dev.studycoach.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.studycoach.crash.Eventually;
import dev.studycoach.db.Database;
import dev.studycoach.discord.fake.Exchange;
import dev.studycoach.discord.fake.FakeDiscord;
import dev.studycoach.discord.fake.FakeGuild;
import dev.studycoach.discord.fake.FakeMessage;
import dev.studycoach.platform.Permission;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Servers, their walls, their owners and the processes that share them. */
class ServersTest {
  private static final long EMBED_LINKS = 1L << 14;
  private static final long VIEW_CHANNEL = 1L << 10;

  private final FakeDiscord discord = new FakeDiscord();
  private final FakeGuild guild = discord.guild("Study", "owner");
  private final Database database = Coach.freshDatabase();

  @AfterEach
  void end() {
    database.close();
    discord.close();
    discord.assertNoViolations();
  }

  @Test
  void theCoachIntroducesItselfToEachOwnerOnce() {
    try (Coach coach = new Coach(discord, database)) {
      Eventually.await(() -> discord.privateMessages("owner").size() == 1);
      discord.guild("Another", "elsewhere");
      Eventually.await(() -> discord.privateMessages("elsewhere").size() == 1);
      Eventually.await(() -> coach.count("select count(*) from introduction") == 2);
    }
    try (Coach again = new Coach(discord, database)) {
      discord.guild("Third", "third");
      Eventually.await(() -> discord.privateMessages("third").size() == 1);
      assertThat(again.count("select count(*) from introduction")).isPositive();
    }
    assertThat(discord.privateMessages("owner")).hasSize(1);
    assertThat(text(discord.privateMessages("owner").get(0))).contains("/setup");
  }

  @Test
  void anOwnerWhoTakesNoPrivateMessagesIsNotAskedAgain() {
    discord.closePrivateMessages("owner");
    try (Coach coach = new Coach(discord, database)) {
      Eventually.await(() -> coach.count("select count(*) from introduction") == 1);
    }
  }

  @Test
  void aForgedButtonFromAnotherServerSeesAndChangesNothing() {
    FakeGuild theirs = discord.guild("Theirs", "eve");
    try (Coach coach = new Coach(discord, database)) {
      FakeMessage ours = coach.startGroup(guild, "study");
      FakeMessage own = coach.startGroup(theirs, "general");
      String pick = ours.customIds().get(0);
      for (String forged : List.of(pick, "daily.lock 1 ce certain", "setup.test 1")) {
        Exchange tried = discord.forge(theirs, "general", "eve", own, forged, List.of());
        assertThat(text(tried.message())).startsWith("I cannot find");
      }
      assertThat(coach.count("select count(*) from answer")).isZero();
    }
  }

  @Test
  void noForgedChoiceLeadsIntoAnotherServersChannel() {
    FakeGuild theirs = discord.guild("Theirs", "eve");
    try (Coach coach = new Coach(discord, database)) {
      FakeMessage own = coach.startGroup(theirs, "general");
      List<String> foreign = List.of(guild.textChannel("study"));
      Exchange tried = discord.forge(theirs, "general", "eve", own, "setup.channel.set 1", foreign);
      assertThat(text(tried.message())).startsWith("I cannot see that channel");
      Exchange empty =
          discord.forge(theirs, "general", "eve", own, "setup.channel.set 1", List.of());
      assertThat(text(empty.message())).startsWith("This button no longer works");
      coach.advance(Duration.ofDays(1));
      assertThat(guild.messages("study")).isEmpty();
    }
  }

  @Test
  void aCommandsNameOrAnArrivalInAButtonDoesNothing() {
    try (Coach coach = new Coach(discord, database)) {
      FakeMessage question = coach.startGroup(guild, "study");
      for (String forged : List.of("arrival.", "setup", "privacy delete", "x")) {
        Exchange tried = discord.forge(guild, "study", "eve", question, forged, List.of());
        assertThat(text(tried.message())).startsWith("This button no longer works");
      }
    }
  }

  @Test
  void setupNamesWhatIsMissingInTheChannelOverridesIncluded() {
    try (Coach coach = new Coach(discord, database)) {
      coach.startGroup(guild, "study");
      guild.deny("study", EMBED_LINKS);
      Eventually.await(() -> !missing(coach).isEmpty());
      assertThat(missing(coach)).containsExactly(Permission.SHOW_CARDS);
      Exchange setup = discord.command(guild, "study", "boss", "setup", Map.of());
      assertThat(text(setup.message())).contains("I may not yet **show cards");
      guild.allow("study", EMBED_LINKS);
      guild.deny("study", VIEW_CHANNEL);
      Eventually.await(() -> missing(coach).contains(Permission.SEE_THE_CHANNEL));
    }
  }

  private List<Permission> missing(Coach coach) {
    return List.copyOf(coach.session.missing(guild.id(), guild.textChannel("study")));
  }

  @Test
  void theInvitationAsksForWhatIsNeededAndNothingElse() {
    try (Coach coach = new Coach(discord, database)) {
      assertThat(coach.session.invitation().orElseThrow().getQuery())
          .contains("scope=bot+applications.commands")
          .contains("permissions=52224");
    }
  }

  @Test
  void theRoleThatAnAdminChoseIsCalledAndNobodyElse() {
    String role = guild.role("ml-crew");
    try (Coach coach = new Coach(discord, database)) {
      coach.startGroup(guild, "study");
      FakeMessage checklist = discord.command(guild, "study", "boss", "setup", Map.of()).message();
      FakeMessage roles =
          discord
              .press(guild, "study", "boss", checklist, checklist.button("Role to notify"))
              .message();
      discord
          .choose(guild, "study", "boss", roles, roles.customIds().get(0), List.of(role))
          .message();
      coach.advance(Duration.ofDays(1));
      FakeMessage question = guild.messages("study").get(1);
      assertThat(question.content()).isEqualTo("<@&" + role + ">");
      assertThat(
              discord
                  .awaitRequest(
                      r ->
                          r.body() != null
                              && r.body().path("content").asText().equals(question.content()))
                  .body()
                  .path("allowed_mentions")
                  .toString())
          .contains("\"roles\":[\"" + role + "\"]")
          .contains("\"parse\":[]");
    }
  }

  @Test
  void processesShareTheShardsAndTheWork() {
    FakeGuild[] guilds = new FakeGuild[8];
    for (int i = 0; i < guilds.length; i++) {
      guilds[i] = discord.guild("Server " + i, "owner " + i);
    }
    try (Coach one = new Coach(discord, database, "0-0/2");
        Coach two = new Coach(discord, database, "1-1/2")) {
      discord.awaitConnected(2);
      for (FakeGuild each : guilds) {
        each.textChannel("study");
        each.admin("boss");
        FakeMessage checklist = discord.command(each, "study", "boss", "setup", Map.of()).message();
        discord.press(each, "study", "boss", checklist, checklist.button("Start")).message();
      }
      one.settle();
      two.settle();
      for (FakeGuild each : guilds) {
        assertThat(each.messages("study")).hasSize(1);
      }
      one.advance(Duration.ofDays(1));
      two.advance(Duration.ofDays(1));
      for (FakeGuild each : guilds) {
        assertThat(each.messages("study")).hasSize(2);
      }
    }
  }

  private static String text(FakeMessage message) {
    return message.embeds().get(0).path("description").asText();
  }
}
