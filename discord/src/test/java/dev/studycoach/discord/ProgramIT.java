package dev.studycoach.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.studycoach.crash.Eventually;
import dev.studycoach.crash.Program;
import dev.studycoach.discord.fake.Exchange;
import dev.studycoach.discord.fake.FakeDiscord;
import dev.studycoach.discord.fake.FakeGuild;
import dev.studycoach.discord.fake.FakeMessage;
import dev.studycoach.discord.fake.Request;
import dev.studycoach.platform.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The finished program on Discord, from its start over its death to its end. */
class ProgramIT {
  private final FakeDiscord discord = new FakeDiscord();
  private final FakeGuild guild = discord.guild("Study", "owner");

  @AfterEach
  void end() {
    discord.close();
    discord.assertNoViolations();
  }

  private Program start(Path folder, String... arguments) throws Exception {
    return start(FakeDiscord.TOKEN, folder, arguments);
  }

  private Program start(String token, Path folder, String... arguments) throws Exception {
    Map<String, String> settings =
        Map.of(DiscordSettings.TOKEN, token, DiscordSettings.URL, discord.url());
    return Program.start("study-coach-discord.jar", new Settings(settings), folder, arguments);
  }

  @Test
  void aQuestionThatWasSentButNotWrittenDownIsNotPostedTwice(@TempDir Path folder)
      throws Exception {
    try (Program killed = start(folder)) {
      AtomicBoolean dead = new AtomicBoolean();
      discord.onMessage(
          message -> {
            if (message.channelId().equals(guild.textChannel("study")) && !dead.getAndSet(true)) {
              killed.kill();
            }
          });
      killed.awaitPrinted("Connected to discord.");
      press("Start", command("setup", Map.of("zone", "Europe/Berlin")));
      assertThat(killed.exit()).isNotZero();
    }
    assertThat(guild.messages("study")).hasSize(1);
    try (Program again = start(folder)) {
      Eventually.await(() -> posts().size() == 2);
      assertThat(posts().get(1).body().path("nonce"))
          .isEqualTo(posts().get(0).body().path("nonce"));
      assertThat(guild.messages("study")).hasSize(1);
      assertThat(answered()).isEqualTo("Right!");
      assertThat(again.printed())
          .contains("Connected to discord.")
          .contains("Add the coach to a place: https://discord.com/oauth2/authorize?");
      again.terminate();
      assertThat(again.exit()).isEqualTo(128 + 15);
    }
  }

  private FakeMessage command(String path, Map<String, String> options) {
    guild.textChannel("study");
    guild.admin("boss");
    return discord.command(guild, "study", "boss", path, options).message();
  }

  private void press(String label, FakeMessage message) {
    Exchange pressed = discord.press(guild, "study", "boss", message, message.button(label));
    pressed.acknowledgement();
  }

  private List<Request> posts() {
    return discord.requests().stream()
        .filter(r -> r.method().equals("POST"))
        .filter(r -> r.path().endsWith("/channels/" + guild.textChannel("study") + "/messages"))
        .toList();
  }

  private String answered() {
    FakeMessage question = guild.messages("study").get(0);
    Exchange picked = discord.press(guild, "study", "ana", question, question.button("C"));
    FakeMessage confirm = picked.message();
    return discord
        .press(guild, "study", "ana", confirm, confirm.button("Certain"))
        .message()
        .embeds()
        .get(0)
        .path("title")
        .asText();
  }

  @Test
  void theDoctorLooksAtTheTokenAndTheGroups(@TempDir Path folder) throws Exception {
    try (Program well = start(folder, "doctor")) {
      assertThat(well.exit()).as(well.printed()).isZero();
      assertThat(well.printed()).contains("ok      discord    connected; groups that run: 0");
    }
    try (Program ill = start("stolen", folder, "doctor")) {
      assertThat(ill.exit()).isEqualTo(1);
      assertThat(ill.printed())
          .contains("MISSING discord    STUDY_COACH_DISCORD_TOKEN was refused")
          .doesNotContain("stolen");
    }
  }

  @Test
  void aTokenThatIsRefusedEndsTheProgramWithOneLine(@TempDir Path folder) throws Exception {
    try (Program refused = start("stolen", folder)) {
      assertThat(refused.exit()).isEqualTo(2);
      assertThat(refused.printed().lines().filter(line -> !line.contains(" WARN ")))
          .singleElement()
          .asString()
          .startsWith("STUDY_COACH_DISCORD_TOKEN was refused.");
    }
  }
}
