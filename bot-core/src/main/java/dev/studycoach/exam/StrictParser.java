package dev.studycoach.exam;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * YAML without what a pack never needs and an attacker might: aliases, tags and deep nesting. It
 * stops at the first such event, so neither time nor memory grows with the attack.
 */
final class StrictParser extends ParserImpl {
  private static final int DEEPEST = 20;
  private static final int MOST_NODES = 30_000;
  private int depth;
  private int nodes;

  StrictParser(String text) {
    super(new StreamReader(text), new LoaderOptions());
  }

  @Override
  public Event getEvent() {
    Event event = super.getEvent();
    refuseAlias(event);
    refuseTag(event, tag(event));
    refuseDepth(event);
    refuseNumber(event);
    return event;
  }

  private void refuseAlias(Event event) {
    refuse(event, event instanceof AliasEvent, "Aliases (*name) are not allowed; write it out");
  }

  private void refuseTag(Event event, @Nullable String tag) {
    refuse(event, tag != null, "Tags (such as !!name) are not allowed; leave this one out");
  }

  private void refuseDepth(Event event) {
    depth += event instanceof CollectionStartEvent ? 1 : 0;
    depth -= event instanceof CollectionEndEvent ? 1 : 0;
    refuse(event, depth > DEEPEST, "Lists and maps are nested more than 20 deep here");
  }

  private void refuseNumber(Event event) {
    nodes++;
    refuse(event, nodes > MOST_NODES, "The file has more than 30,000 entries; split it");
  }

  private static @Nullable String tag(Event event) {
    if (event instanceof ScalarEvent scalar) {
      return scalar.getTag();
    }
    return event instanceof CollectionStartEvent start ? start.getTag() : null;
  }

  private static void refuse(Event event, boolean refused, String words) {
    if (refused) {
      throw new Refusal(words, event.getStartMark());
    }
  }

  /** A file that is YAML, but not of the kind that is read here; its words are plain. */
  static final class Refusal extends MarkedYAMLException {
    private static final long serialVersionUID = 1;

    Refusal(String words, @Nullable Mark mark) {
      super(null, null, words, mark);
    }
  }
}
