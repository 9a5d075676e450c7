package dev.studycoach.discord.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.entities.channel.concrete.PrivateChannel;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.utils.FileUpload;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FakeChannelsTest {
  private final FakeDiscord discord = new FakeDiscord();
  private final FakeGuild guild = discord.guild("Cloud Club", "Olga");
  private final String study = guild.textChannel("study");
  private final String room = guild.voiceChannel("Study Room");
  private final SampleBot bot = started();

  private SampleBot started() {
    guild.join("Vera", "Study Room");
    return new SampleBot(discord).register();
  }

  @AfterAll
  void stop() throws InterruptedException {
    bot.close();
    discord.close();
  }

  @AfterEach
  void nothingIllegalHappened() {
    discord.assertNoViolations();
  }

  private TextChannel channel() {
    return Objects.requireNonNull(bot.shard(0).getTextChannelById(study));
  }

  @Test
  void oneNonceMakesOneMessage() {
    int before = guild.messages("study").size();
    channel().sendMessage("once").setNonce("daily 1").complete();
    channel().sendMessage("once").setNonce("daily 1").complete();
    assertThat(guild.messages("study")).hasSize(before + 1);
  }

  @Test
  void aLostAnswerLeavesOneMessage() {
    Queue<String> sent = new ConcurrentLinkedQueue<>();
    discord.onMessage(message -> sent.add(message.content()));
    discord.loseAnswer("POST", "/messages$", 1);
    channel().sendMessage("lost").setNonce("daily 2").complete();
    assertThat(sent).containsExactly("lost");
  }

  @Test
  void aRateLimitIsObeyed() {
    discord.rateLimit("/messages$", 1, Duration.ofMillis(200));
    channel().sendMessage("limited").complete();
    assertThat(guild.messages("study")).extracting(FakeMessage::content).contains("limited");
  }

  @Test
  void filesKeepTheirBytesAndWords() {
    FileUpload chart =
        FileUpload.fromData(new byte[] {1, 2, 13, 10, -1}, "chart.png").setDescription("Ünits");
    EmbedBuilder embed = new EmbedBuilder().setTitle("t").setImage("attachment://chart.png");
    String id = channel().sendFiles(chart).setEmbeds(embed.build()).complete().getId();
    FakeMessage sent =
        guild.messages("study").stream().filter(m -> m.id().equals(id)).findFirst().orElseThrow();
    assertThat(sent.files().get(0).bytes()).containsExactly(1, 2, 13, 10, -1);
    assertThat(sent.files().get(0).name()).isEqualTo("chart.png");
    assertThat(sent.files().get(0).description()).isEqualTo("Ünits");
    channel().editMessageById(id, "changed").complete();
    assertThat(guild.messages("study"))
        .filteredOn(m -> m.id().equals(id))
        .allSatisfy(m -> assertThat(m.files()).hasSize(1))
        .extracting(FakeMessage::edits)
        .containsExactly(1);
  }

  @Test
  void whoIsInVoiceIsKnownFromTheStartAndFollowed() {
    assertThat(bot.shard(0).getVoiceChannelById(room).getMembers())
        .extracting(member -> member.getId())
        .containsExactly(guild.member("Vera"));
    guild.join("Will", "Study Room");
    assertThat(bot.heard()).contains("null to", room);
    guild.leave("Will");
    assertThat(bot.heard()).contains(room, "to null");
  }

  @Test
  void aMemberCanBeLookedUp() {
    String ada = guild.member("Ada");
    assertThat(channel().getGuild().retrieveMemberById(ada).complete().getEffectiveName())
        .isEqualTo("Ada");
  }

  @Test
  void theBotComesAndGoes() {
    FakeGuild late = discord.guild("Late", "Olga");
    assertThat(bot.heard()).isEqualTo("joined Late");
    late.removeBot();
    assertThat(bot.heard()).isEqualTo("left Late");
    late.addBot();
    assertThat(bot.heard()).isEqualTo("joined Late");
  }

  @Test
  void privateMessagesMayBeClosed() {
    bot.shard(0)
        .openPrivateChannelById(discord.user("Ada"))
        .complete()
        .sendMessage("hi")
        .complete();
    assertThat(discord.privateMessages("Ada")).extracting(FakeMessage::content).contains("hi");
    discord.closePrivateMessages("Carl");
    PrivateChannel carl = bot.shard(0).openPrivateChannelById(discord.user("Carl")).complete();
    assertCode(50007, () -> carl.sendMessage("hi").complete());
  }

  @Test
  void whatTheBotMayNotDoIsRefused() {
    String id = guild.textChannel("quiet");
    guild.deny("quiet", Permissions.SEND_MESSAGES);
    RawRequests raw = new RawRequests(discord);
    assertThat(raw.post("channels/" + id + "/messages", "x")).contains("50013");
    guild.deny("quiet", Permissions.VIEW_CHANNEL);
    assertThat(raw.post("channels/" + id + "/messages", "x")).contains("50001");
    guild.deleteChannel("quiet");
    assertThat(raw.post("channels/" + id + "/messages", "x")).contains("10003");
  }

  private static void assertCode(int code, Runnable act) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(
            ErrorResponseException.class, e -> assertThat(e.getErrorCode()).isEqualTo(code));
  }
}
