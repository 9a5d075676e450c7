package dev.studycoach.discord.bench;

import dev.studycoach.discord.fake.FakeDiscord;
import java.util.EnumSet;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** The least that a bot on this library can be: whatever is asked, it says the same. */
public final class BareBot extends ListenerAdapter {
  static final String WORDS = "Always the same";

  private static final MessageCreateData ANSWER =
      new MessageCreateBuilder()
          .setAllowedMentions(EnumSet.noneOf(MentionType.class))
          .setEmbeds(new EmbedBuilder().setTitle("Bare").setDescription(WORDS).build())
          .setComponents(
              ActionRow.of(
                  Button.secondary("bare.pick", "A"), Button.secondary("bare.lock", "Certain")))
          .build();

  public static void main(String[] arguments) throws InterruptedException {
    String url = System.getenv("STUDY_COACH_DISCORD_URL");
    JDA jda =
        DefaultShardManagerBuilder.createLight(FakeDiscord.TOKEN)
            .setRestConfigProvider(shard -> new RestConfig().setBaseUrl(url))
            .addEventListeners(new BareBot())
            .build()
            .getShards()
            .get(0)
            .awaitReady();
    jda.updateCommands().addCommands(command("setup"), command("today")).complete();
    System.out.println("Connected.");
    jda.awaitShutdown();
  }

  private static CommandData command(String name) {
    return Commands.slash(name, WORDS).setContexts(InteractionContextType.GUILD);
  }

  /** What everybody presses stands for all to see; the rest is private. */
  @Override
  public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
    event.reply(ANSWER).setEphemeral(!event.getName().equals("setup")).queue();
  }

  @Override
  public void onButtonInteraction(ButtonInteractionEvent event) {
    event.reply(ANSWER).setEphemeral(true).queue();
  }
}
