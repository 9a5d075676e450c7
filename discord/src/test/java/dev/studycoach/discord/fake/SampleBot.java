package dev.studycoach.discord.fake;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu.SelectTarget;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.guild.GuildLeaveEvent;
import net.dv8tion.jda.api.events.guild.voice.GuildVoiceUpdateEvent;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.EntitySelectInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;
import net.dv8tion.jda.api.utils.MemberCachePolicy;
import net.dv8tion.jda.api.utils.SessionController;
import net.dv8tion.jda.api.utils.cache.CacheFlag;
import net.dv8tion.jda.api.utils.messages.MessageRequest;

/** A small bot on the real JDA that answers in each of the ways there are. */
final class SampleBot extends ListenerAdapter implements AutoCloseable {
  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
  private final ShardManager shards;

  SampleBot(FakeDiscord discord, GatewayIntent... more) {
    MessageRequest.setDefaultMentions(EnumSet.noneOf(Message.MentionType.class));
    MessageRequest.setDefaultMentionRepliedUser(false);
    shards =
        DefaultShardManagerBuilder.createLight(
                FakeDiscord.TOKEN, GatewayIntent.GUILD_VOICE_STATES, more)
            .enableCache(CacheFlag.VOICE_STATE)
            .setMemberCachePolicy(MemberCachePolicy.VOICE)
            .setRestConfigProvider(shard -> new RestConfig().setBaseUrl(discord.url()))
            .setSessionController(sessions(discord.gatewayUrl()))
            .setEnableShutdownHook(false)
            .addEventListeners(this)
            .build();
  }

  private static SessionController sessions(String gateway) {
    return new ConcurrentSessionController() {
      @Override
      public String getGateway() {
        return gateway;
      }
    };
  }

  static List<CommandData> commands() {
    OptionData hours = new OptionData(OptionType.INTEGER, "hours", "How long", true);
    OptionData mood = new OptionData(OptionType.STRING, "mood", "How it went");
    OptionData exam = new OptionData(OptionType.STRING, "exam", "Which exam", false, true);
    OptionData where = new OptionData(OptionType.CHANNEL, "where", "In which channel");
    return List.of(
        Commands.slash("ask", "A question").addOption(OptionType.STRING, "topic", "Topic", true),
        Commands.slash("slow", "Takes its time")
            .setContexts(InteractionContextType.GUILD, InteractionContextType.BOT_DM),
        Commands.slash("later", "Answers by a follow-up").setContexts(InteractionContextType.GUILD),
        Commands.slash("mute", "Never answers"),
        Commands.slash("setup", "For admins")
            .setDefaultPermissions(DefaultMemberPermissions.enabledFor(Permission.MANAGE_SERVER)),
        Commands.slash("log", "Study hours")
            .addSubcommands(
                new SubcommandData("add", "Add hours")
                    .addOptions(
                        hours.setRequiredRange(1, 24),
                        mood.addChoice("Good", "g").addChoice("Bad", "b"),
                        exam,
                        where)));
  }

  /** The shard, once it is ready. */
  JDA shard(int id) {
    JDA shard = shards.getShardById(id);
    try {
      return Objects.requireNonNull(shard).awaitReady();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  SampleBot register() {
    shard(0).updateCommands().addCommands(commands()).complete();
    return this;
  }

  /** The next event, in words. */
  String heard() {
    try {
      String next = heard.poll(10, TimeUnit.SECONDS);
      return next == null ? "nothing" : next;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
    switch (event.getName()) {
      case "ask" -> ask(event);
      case "slow" ->
          event
              .deferReply(true)
              .queue(hook -> hook.editOriginal("done").setAllowedMentions(List.of()).queue());
      case "later" -> event.deferReply().queue(hook -> hook.sendMessage("later").queue());
      case "log" -> event.reply(event.getOptions().toString()).setEphemeral(true).queue();
      case "mute" -> event.deferReply().queue();
      default -> event.reply("ok").queue();
    }
  }

  private static void ask(SlashCommandInteractionEvent event) {
    event
        .reply("About " + event.getOption("topic", "", option -> option.getAsString()))
        .addComponents(
            ActionRow.of(
                Button.primary("right", "Right"),
                Button.secondary("wait", "Wait"),
                Button.secondary("note", "Note"),
                Button.danger("off", "Off").asDisabled()),
            ActionRow.of(
                StringSelectMenu.create("many")
                    .addOption("A", "a")
                    .addOption("B", "b")
                    .setMaxValues(2)
                    .build()),
            ActionRow.of(EntitySelectMenu.create("place", SelectTarget.CHANNEL).build()),
            ActionRow.of(EntitySelectMenu.create("role", SelectTarget.ROLE).build()))
        .queue();
  }

  @Override
  public void onButtonInteraction(ButtonInteractionEvent event) {
    switch (event.getComponentId()) {
      case "right" -> event.editMessage("Well done").setComponents().queue();
      case "wait" -> event.deferEdit().queue(hook -> hook.editOriginal("Waited").queue());
      default -> event.replyModal(note()).queue();
    }
  }

  private static Modal note() {
    TextInput why = TextInput.create("why", TextInputStyle.PARAGRAPH).setMaxLength(20).build();
    TextInput more = TextInput.create("more", TextInputStyle.SHORT).setRequired(false).build();
    return Modal.create("note 7", "A note")
        .addComponents(Label.of("Why?", why), Label.of("More?", more))
        .build();
  }

  @Override
  public void onModalInteraction(ModalInteractionEvent event) {
    String why = Objects.requireNonNull(event.getValue("why")).getAsString();
    event.reply(event.getModalId() + ": " + why).setEphemeral(true).queue();
  }

  @Override
  public void onStringSelectInteraction(StringSelectInteractionEvent event) {
    event.reply(event.getValues().toString()).setEphemeral(true).queue();
  }

  @Override
  public void onEntitySelectInteraction(EntitySelectInteractionEvent event) {
    event.reply(event.getValues().get(0).getId()).setEphemeral(true).queue();
  }

  @Override
  public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
    event.replyChoiceStrings(event.getFocusedOption().getValue() + "-c01").queue();
  }

  @Override
  public void onGuildVoiceUpdate(GuildVoiceUpdateEvent event) {
    heard.add("voice " + event.getOldValue() + " to " + event.getNewValue());
  }

  @Override
  public void onGuildJoin(GuildJoinEvent event) {
    heard.add("joined " + event.getGuild().getName());
  }

  @Override
  public void onGuildLeave(GuildLeaveEvent event) {
    heard.add("left " + event.getGuild().getName());
  }

  /** Discord has thrown it out. */
  void awaitEnd() throws InterruptedException {
    awaitEnd(shards.getShards());
    shards.shutdown();
  }

  private static void awaitEnd(List<JDA> all) throws InterruptedException {
    for (JDA shard : all) {
      if (!shard.awaitShutdown(Duration.ofSeconds(5))) {
        throw new AssertionError("the bot does not stop");
      }
    }
  }

  @Override
  public void close() throws InterruptedException {
    List<JDA> all = shards.getShards();
    shards.shutdown();
    all.forEach(JDA::shutdownNow);
    awaitEnd(all);
  }
}
