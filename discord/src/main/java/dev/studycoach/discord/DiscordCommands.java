package dev.studycoach.discord;

import static java.util.stream.Collectors.toList;

import dev.studycoach.chat.Control.Option;
import dev.studycoach.routing.CommandSpec;
import dev.studycoach.routing.OptionSpec;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.CommandInteractionPayload;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The core's commands as Discord's slash commands; the second word of a path is a subcommand. */
final class DiscordCommands {
  private static final Logger LOG = LoggerFactory.getLogger(DiscordCommands.class);

  /** Where a command has subcommands, Discord cannot run it bare. */
  private static final String BARE = "show";

  private final List<CommandSpec> commands;

  DiscordCommands(List<CommandSpec> commands) {
    this.commands = commands;
  }

  /** Tells Discord all commands, unless it knows them already. */
  void register(JDA jda) {
    List<CommandData> wanted = data();
    jda.retrieveCommands()
        .map(known -> known.stream().map(CommandData::fromCommand).toList())
        .map(known -> maps(known).equals(maps(wanted)))
        .flatMap(same -> !same, same -> jda.updateCommands().addCommands(wanted))
        .queue(done -> {}, failure -> LOG.error("commands not registered", failure));
  }

  private static Set<Map<String, Object>> maps(List<CommandData> commands) {
    return commands.stream().map(command -> command.toData().toMap()).collect(Collectors.toSet());
  }

  List<CommandData> data() {
    return commands.stream()
        .collect(Collectors.groupingBy(CommandSpec::name, TreeMap::new, toList()))
        .entrySet()
        .stream()
        .map(command -> data(command.getKey(), command.getValue()))
        .toList();
  }

  private static CommandData data(String name, List<CommandSpec> commands) {
    CommandSpec first = commands.get(0);
    SlashCommandData data = Commands.slash(name, first.description());
    if (commands.size() == 1 && first.path().equals(name)) {
      data.addOptions(options(first));
    } else {
      commands.forEach(command -> data.addSubcommands(subcommand(command)));
    }
    return data.setContexts(InteractionContextType.GUILD)
        .setIntegrationTypes(IntegrationType.GUILD_INSTALL);
  }

  private static SubcommandData subcommand(CommandSpec command) {
    return new SubcommandData(command.subcommand().orElse(BARE), command.description())
        .addOptions(options(command));
  }

  private static List<OptionData> options(CommandSpec command) {
    return command.options().stream().map(DiscordCommands::option).toList();
  }

  private static OptionData option(OptionSpec option) {
    return new OptionData(
            OptionType.STRING,
            option.name(),
            option.description(),
            option.required(),
            option.suggester() != null)
        .addChoices(option.choices().stream().map(DiscordCommands::choice).toList());
  }

  static Command.Choice choice(Option option) {
    return new Command.Choice(option.label(), option.value());
  }

  /** The core's path of a command that somebody used. */
  String path(CommandInteractionPayload used) {
    String words = used.getFullCommandName();
    return commands.stream().anyMatch(command -> command.path().equals(words))
        ? words
        : used.getName();
  }
}
