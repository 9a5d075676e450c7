package dev.studycoach.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.studycoach.crash.Eventually;
import dev.studycoach.db.Database;
import dev.studycoach.discord.fake.Exchange;
import dev.studycoach.discord.fake.FakeDiscord;
import dev.studycoach.discord.fake.FakeGuild;
import dev.studycoach.discord.fake.FakeMessage;
import dev.studycoach.platform.Presence;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who sits in a study room, as Discord tells it, and what it counts for. */
class VoiceTest {
  private static final Duration BEAT = Duration.ofSeconds(25);

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

  private FakeMessage openRoom() {
    FakeMessage question = coach.startGroup(guild, "study");
    String room = guild.voiceChannel("library");
    FakeMessage checklist = discord.command(guild, "study", "boss", "setup", Map.of()).message();
    FakeMessage rooms =
        discord.press(guild, "study", "boss", checklist, checklist.button("Study rooms")).message();
    String picker = rooms.customIds().get(0);
    discord.choose(guild, "study", "boss", rooms, picker, List.of(room)).message();
    return question;
  }

  private void beats(int times) {
    for (int i = 0; i < times; i++) {
      coach.beat();
      coach.advance(BEAT);
    }
  }

  private void awaitPresent(int people) {
    discord.awaitConnected(1);
    Eventually.await(() -> coach.session.present().size() == people);
  }

  @Test
  void anEveningInTheLibraryIsShownAsHours() {
    coach.answer(guild, "study", "ana", openRoom(), "c", "e");
    guild.join("ana", "library");
    awaitPresent(1);
    beats(145);
    guild.leave("ana");
    awaitPresent(0);
    beats(10);
    Exchange hours = discord.command(guild, "study", "ana", "study hours", Map.of());
    assertThat(hours.message().embeds().get(0).path("description").asText()).contains("1 h");
  }

  @Test
  void whoIsThereAlreadyWhenWeConnectIsSeen() {
    guild.join("ana", "library");
    awaitPresent(1);
    try (Coach later = new Coach(discord, database)) {
      discord.awaitConnected(2);
      assertThat(later.session.present())
          .containsExactly(
              new Presence(guild.id(), guild.voiceChannel("library"), discord.user("ana"), false));
    }
  }

  @Test
  void whoCameOrWentWhileASessionWasLostIsSeenAfterwards() {
    guild.join("ana", "library");
    awaitPresent(1);
    discord.invalidate();
    guild.leave("ana");
    guild.join("ben", "library");
    guild.join("cleo", "library");
    awaitPresent(2);
  }

  @Test
  void aLostGatewayKnowsNobody() {
    guild.join("ana", "library");
    awaitPresent(1);
    discord.pauseGateway();
    discord.closeGateway(4000);
    Eventually.await(() -> coach.session.present().isEmpty());
    discord.resumeGateway();
    awaitPresent(1);
  }

  @Test
  void theRoomForTheAbsentDoesNotCountAndDeafenedEarsAreTold() {
    guild.afkChannel("sofa");
    guild.join("ana", "sofa");
    guild.join("ben", "library");
    guild.deafen("ben", true);
    Eventually.await(() -> coach.session.present().stream().anyMatch(Presence::deafened));
    assertThat(coach.session.present())
        .extracting(Presence::user)
        .containsExactly(discord.user("ben"));
  }
}
