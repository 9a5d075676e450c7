package dev.studycoach.discord;

import dev.studycoach.chat.Action;
import dev.studycoach.chat.Interaction.Arrival;
import dev.studycoach.chat.Interaction.Click;
import dev.studycoach.chat.Interaction.Command;
import dev.studycoach.chat.Interaction.Submission;
import dev.studycoach.chat.Interaction.Typing;
import dev.studycoach.chat.Origin;
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
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.EntitySelectInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;

/** Discord's events as the core's interactions. */
final class DiscordListener extends ListenerAdapter {
  private final DiscordCommands commands;
  private final Exchanges exchanges;

  DiscordListener(DiscordCommands commands, Exchanges exchanges) {
    this.commands = commands;
    this.exchanges = exchanges;
  }

  @Override
  public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
    Map<String, String> options =
        event.getOptions().stream()
            .collect(Collectors.toMap(OptionMapping::getName, OptionMapping::getAsString));
    exchanges.begin(event, new Command(origin(event), commands.path(event), options));
  }

  @Override
  public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
    String option = event.getFocusedOption().getName();
    String typed = event.getFocusedOption().getValue();
    exchanges.suggest(event, new Typing(origin(event), commands.path(event), option, typed));
  }

  @Override
  public void onButtonInteraction(ButtonInteractionEvent event) {
    exchanges.begin(event, click(event, event.getComponentId(), List.of()));
  }

  @Override
  public void onStringSelectInteraction(StringSelectInteractionEvent event) {
    exchanges.begin(event, click(event, event.getComponentId(), event.getValues()));
  }

  @Override
  public void onEntitySelectInteraction(EntitySelectInteractionEvent event) {
    List<String> ids = event.getValues().stream().map(IMentionable::getId).toList();
    exchanges.begin(event, click(event, event.getComponentId(), ids));
  }

  private static Click click(Interaction event, String action, List<String> values) {
    return new Click(origin(event), new Action(action), values);
  }

  @Override
  public void onModalInteraction(ModalInteractionEvent event) {
    Map<String, String> fields =
        event.getValues().stream()
            .collect(Collectors.toMap(ModalMapping::getCustomId, ModalMapping::getAsString));
    exchanges.begin(event, new Submission(origin(event), new Action(event.getModalId()), fields));
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
    exchanges.tell(
        new Arrival(
            new Origin(
                DiscordPlatform.NAME,
                guild.getId(),
                "",
                guild.getOwnerId(),
                "",
                true,
                guild.getLocale().toLocale()),
            guild.getName()));
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
