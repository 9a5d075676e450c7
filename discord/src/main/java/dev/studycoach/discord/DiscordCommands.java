package dev.studycoach.discord;

import dev.studycoach.chat.Control.Option;
import dev.studycoach.routing.CommandTree;
import dev.studycoach.routing.CommandTree.Node;
import dev.studycoach.routing.OptionSpec;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The core's commands as Discord's slash commands with subcommands. */
final class DiscordCommands {
  private static final Logger LOG = LoggerFactory.getLogger(DiscordCommands.class);

  private DiscordCommands() {}

  /** Tells Discord all commands, unless it knows them already. */
  static void register(JDA jda, CommandTree commands) {
    List<CommandData> wanted = commands.roots().stream().map(DiscordCommands::command).toList();
    jda.retrieveCommands()
        .map(known -> known.stream().map(CommandData::fromCommand).toList())
        .map(known -> maps(known).equals(maps(wanted)))
        .flatMap(same -> !same, same -> jda.updateCommands().addCommands(wanted))
        .queue(done -> {}, failure -> LOG.error("commands not registered", failure));
  }

  private static Set<Map<String, Object>> maps(List<CommandData> commands) {
    return commands.stream().map(command -> command.toData().toMap()).collect(Collectors.toSet());
  }

  private static CommandData command(Node root) {
    return Commands.slash(root.word(), root.description())
        .addOptions(options(root))
        .addSubcommands(root.following().stream().map(DiscordCommands::subcommand).toList())
        .setContexts(InteractionContextType.GUILD)
        .setIntegrationTypes(IntegrationType.GUILD_INSTALL);
  }

  private static SubcommandData subcommand(Node node) {
    return new SubcommandData(node.word(), node.description()).addOptions(options(node));
  }

  private static List<OptionData> options(Node node) {
    return node.options().stream().map(DiscordCommands::option).toList();
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
}
