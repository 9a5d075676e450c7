package dev.studycoach.discord.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import net.dv8tion.jda.api.requests.GatewayIntent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FakeGatewayTest {
  private final FakeDiscord discord = new FakeDiscord();
  private final FakeGuild guild = discord.guild("Cloud Club", "Olga");

  @AfterEach
  void stop() {
    discord.close();
  }

  private void answered(FakeGuild where, String topic) {
    Exchange asked = discord.command(where, "general", "Ada", "ask", Map.of("topic", topic));
    assertThat(asked.message().content()).isEqualTo("About " + topic);
  }

  @Test
  void aSessionResumesAndMissesNothing() throws InterruptedException {
    try (SampleBot bot = new SampleBot(discord).register()) {
      discord.closeGateway(4000);
      answered(guild, "while away");
      discord.reconnect();
      answered(guild, "while reconnecting");
      guild.join("Vera", guild.voiceChannel("Room"));
      assertThat(bot.heard()).startsWith("voice");
      discord.assertNoViolations();
    }
  }

  @Test
  void whatPeopleDoWhileTheGatewayIsDownComesLater() throws InterruptedException {
    try (SampleBot bot = new SampleBot(discord).register()) {
      assertThat(bot.shard(0).getGuilds()).hasSize(1);
      discord.pauseGateway();
      discord.closeGateway(4000);
      discord.awaitConnected(0);
      guild.join("Vera", guild.voiceChannel("Room"));
      discord.resumeGateway();
      assertThat(bot.heard()).startsWith("voice");
      discord.assertNoViolations();
    }
  }

  @Test
  void aLineWithoutHeartbeatsIsGivenUpAndResumed() throws InterruptedException {
    discord.heartbeatInterval(Duration.ofMillis(100));
    try (SampleBot bot = new SampleBot(discord).register()) {
      discord.awaitConnected(1);
      discord.stopHeartbeatAcks();
      discord.awaitConnected(0);
      discord.resumeHeartbeatAcks();
      answered(guild, "after silence");
      assertThat(bot.shard(0).getGuilds()).hasSize(1);
    }
  }

  @Test
  void everyGuildBelongsToOneShard() throws InterruptedException {
    FakeGuild other = discord.guild("Data Den", "Olga");
    discord.shards(2);
    try (SampleBot bot = new SampleBot(discord).register()) {
      assertThat(bot.shard(0).getGuilds()).hasSize(1);
      assertThat(bot.shard(1).getGuilds()).hasSize(1);
      discord.awaitConnected(2);
      answered(guild, "one shard");
      answered(other, "the other");
      discord.assertNoViolations();
    }
  }

  @Test
  void twoProcessesHearTheSameAndOneIsHeard() throws InterruptedException {
    try (SampleBot first = new SampleBot(discord).register();
        SampleBot second = new SampleBot(discord)) {
      assertThat(second.shard(0).getGuilds()).hasSameSizeAs(first.shard(0).getGuilds());
      discord.awaitConnected(2);
      answered(guild, "both");
      discord.awaitRequests(2, request -> request.path().endsWith("/callback"));
      discord.assertNoViolations();
      assertThat(guild.messages("general")).hasSize(1);
    }
  }

  @Test
  void privilegedIntentsAreRefused() throws InterruptedException {
    SampleBot bot = new SampleBot(discord, GatewayIntent.MESSAGE_CONTENT);
    bot.awaitEnd();
    assertThat(discord.violations()).hasSize(1).allMatch(what -> what.contains("Disallowed"));
  }
}
