package dev.studycoach.routing;

import dev.studycoach.chat.Interaction;
import dev.studycoach.chat.Interaction.Arrival;
import dev.studycoach.chat.Interaction.Click;
import dev.studycoach.chat.Interaction.Command;
import dev.studycoach.chat.Interaction.Line;
import dev.studycoach.chat.Interaction.Submission;
import dev.studycoach.chat.Interaction.Typing;
import dev.studycoach.chat.Message;
import dev.studycoach.chat.Origin;
import dev.studycoach.chat.Reply;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the route of an interaction, checks who may, and turns every failure into kind words. */
public final class Router {
  private static final Logger LOG = LoggerFactory.getLogger(Router.class);

  private final Map<String, Route> routes = new TreeMap<>();
  private final List<Feature> features;
  private final CommandParser parser;
  private final AtomicLong incidents;

  public Router(List<Feature> features, InstantSource clock) {
    this.features = features;
    features.forEach(feature -> feature.routes().forEach(this::add));
    parser = new CommandParser(commands());
    incidents = new AtomicLong(clock.millis());
  }

  private void add(Route route) {
    if (routes.putIfAbsent(route.name(), route) != null) {
      throw new IllegalArgumentException("two routes are called " + route.name());
    }
  }

  /** All commands, by path. */
  public List<CommandSpec> commands() {
    return routes.values().stream()
        .flatMap(r -> Optional.ofNullable(r.command()).stream())
        .toList();
  }

  /** How to acknowledge, known at once and without the database. */
  public Ack ack(Interaction interaction) {
    try {
      return route(read(interaction)).map(Route::ack).orElse(Ack.PRIVATE);
    } catch (Refusal unreadable) {
      return Ack.PRIVATE;
    }
  }

  /**
   * @throws Refusal if it is a line that cannot be read
   */
  private Interaction read(Interaction interaction) {
    return interaction instanceof Line line
        ? parser.parse(line.origin(), line.words().isBlank() ? "help" : line.words())
        : interaction;
  }

  /** The answer; never throws. */
  public Reply handle(Interaction interaction) {
    try {
      return answer(read(interaction));
    } catch (Refusal refusal) {
      return say(refusal.words());
    } catch (RuntimeException failure) {
      return failed(interaction, failure);
    }
  }

  private Reply answer(Interaction interaction) {
    Route route = route(interaction).orElseThrow(() -> unknown(interaction));
    if (route.adminsOnly() && !interaction.origin().admin()) {
      throw new Refusal("Only people who manage this place can do that.");
    }
    return interaction instanceof Typing typing
        ? suggest(route, typing)
        : aside(
            route,
            interaction.origin(),
            consistent(route, route.handler().handle(call(route, interaction))));
  }

  private static Call call(Route route, Interaction interaction) {
    return interaction instanceof Command command && route.command() != null
        ? Call.of(
            new Command(command.origin(), command.path(), route.command().read(command.options())))
        : Call.of(interaction);
  }

  /** Adds to a private answer what the features have to tell as well. */
  private Reply aside(Route route, Origin origin, Reply reply) {
    if (route.ack() != Ack.PRIVATE || !(reply instanceof Reply.Post post)) {
      return reply;
    }
    return features.stream()
        .flatMap(feature -> feature.aside(origin).stream())
        .<Reply>map(words -> new Reply.Post(post.message().with(words)))
        .findFirst()
        .orElse(post);
  }

  /** A form can only open as the acknowledgement. */
  private static Reply consistent(Route route, Reply reply) {
    if (reply instanceof Reply.Open && route.ack() != Ack.FORM) {
      throw new IllegalStateException(route.name() + " opens a form but does not say so");
    }
    return reply;
  }

  private static Reply suggest(Route route, Typing typing) {
    return Optional.ofNullable(route.command())
        .flatMap(command -> command.option(typing.option()))
        .map(OptionSpec::suggester)
        .map(suggester -> suggester.suggest(typing.origin(), typing.typed()))
        .map(Reply.Suggestions::new)
        .orElse(new Reply.Suggestions(List.of()));
  }

  /** What to say when an answer came too late or could not be shown. */
  public Reply failed(Interaction interaction, Throwable failure) {
    String incident = Long.toString(incidents.incrementAndGet(), Character.MAX_RADIX);
    LOG.error("incident {} in {}", incident, nameOf(interaction), failure);
    return say(
        "Sorry, that did not work, and it was not your fault. Please try again in a moment."
            + " If it stays so, tell whoever runs the coach this number: "
            + incident);
  }

  private Refusal unknown(Interaction interaction) {
    return interaction instanceof Command command
        ? CommandParser.unknown(command.path(), commands())
        : Refusal.staleButton();
  }

  private Optional<Route> route(Interaction interaction) {
    return Optional.ofNullable(routes.get(nameOf(interaction)))
        .filter(route -> route.fits(interaction));
  }

  private static String nameOf(Interaction interaction) {
    if (interaction instanceof Click click) {
      return click.action().name();
    }
    if (interaction instanceof Submission form) {
      return form.action().name();
    }
    if (interaction instanceof Arrival) {
      return Route.ARRIVAL;
    }
    if (interaction instanceof Line line) {
      return line.words();
    }
    return interaction instanceof Command command ? command.path() : ((Typing) interaction).path();
  }

  private static Reply say(String words) {
    String fitting = words.substring(0, Math.min(words.length(), Message.LONGEST_BODY));
    return new Reply.Whisper(Message.line(fitting));
  }
}
