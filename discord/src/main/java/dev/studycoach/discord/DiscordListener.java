package dev.studycoach.discord;

import dev.studycoach.chat.Action;
import dev.studycoach.chat.Interaction.Arrival;
import dev.studycoach.chat.Interaction.Click;
import dev.studycoach.chat.Interaction.Command;
import dev.studycoach.chat.Interaction.Submission;
import dev.studycoach.chat.Interaction.Typing;
import dev.studycoach.chat.Origin;
import dev.studycoach.exchange.Exchanges;
import dev.studycoach.routing.CommandTree;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.IMentionable;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.guild.GuildReadyEvent;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.EntitySelectInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.GenericComponentInteractionCreateEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;

/** Discord's events as the core's interactions. */
final class DiscordListener extends ListenerAdapter {
  private final CommandTree commands;
  private final Exchanges exchanges;

  DiscordListener(CommandTree commands, Exchanges exchanges) {
    this.commands = commands;
    this.exchanges = exchanges;
  }

  @Override
  public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
    Map<String, String> options =
        event.getOptions().stream()
            .collect(Collectors.toMap(OptionMapping::getName, OptionMapping::getAsString));
    begin(event, new Command(origin(event), commands.path(event.getFullCommandName()), options));
  }

  @Override
  public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
    String option = event.getFocusedOption().getName();
    String typed = event.getFocusedOption().getValue();
    exchanges.suggest(
        new Typing(origin(event), commands.path(event.getFullCommandName()), option, typed),
        offers ->
            event.replyChoices(offers.stream().map(DiscordCommands::choice).toList()).queue());
  }

  private void begin(IReplyCallback event, dev.studycoach.chat.Interaction interaction) {
    exchanges.begin(interaction, new DiscordResponder(event));
  }

  @Override
  public void onGenericComponentInteractionCreate(GenericComponentInteractionCreateEvent event) {
    begin(event, new Click(origin(event), new Action(event.getComponentId()), chosen(event)));
  }

  private static List<String> chosen(Interaction event) {
    if (event instanceof EntitySelectInteractionEvent entities) {
      return entities.getValues().stream().map(IMentionable::getId).toList();
    }
    return event instanceof StringSelectInteractionEvent options ? options.getValues() : List.of();
  }

  @Override
  public void onModalInteraction(ModalInteractionEvent event) {
    Map<String, String> fields =
        event.getValues().stream()
            .collect(Collectors.toMap(ModalMapping::getCustomId, ModalMapping::getAsString));
    begin(event, new Submission(origin(event), new Action(event.getModalId()), fields));
  }

  @Override
  public void onGuildReady(GuildReadyEvent event) {
    arrive(event.getGuild());
  }

  @Override
  public void onGuildJoin(GuildJoinEvent event) {
    arrive(event.getGuild());
  }

  void arrive(Guild guild) {
    Locale locale = guild.getLocale().toLocale();
    exchanges.tell(
        Arrival.in(
            DiscordPlatform.NAME, guild.getId(), guild.getOwnerId(), locale, guild.getName()));
  }

  private static Origin origin(Interaction event) {
    Guild guild = event.getGuild();
    Member member = event.getMember();
    String channel = event.getChannelId();
    return new Origin(
        DiscordPlatform.NAME,
        guild == null ? "" : guild.getId(),
        channel == null ? "" : channel,
        event.getUser().getId(),
        member == null ? event.getUser().getEffectiveName() : member.getEffectiveName(),
        member != null && !member.isDetached() && member.hasPermission(Permission.MANAGE_SERVER),
        Locale.forLanguageTag(event.getUserLocale().getLocale()));
  }
}
