package dev.studycoach.chat;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Something under a message that a member can press or choose from. */
public sealed interface Control {
  Action action();

  /** Below one message. */
  int MOST_ROWS = 5;

  /**
   * As they stand below a message: lists first, each in a row of its own, then up to five buttons
   * each. Buttons of different features stand in different rows, if there are enough.
   */
  static List<List<Control>> rows(List<Control> controls) {
    List<List<Control>> lists =
        controls.stream().filter(control -> !(control instanceof Button)).map(List::of).toList();
    List<Control> buttons = controls.stream().filter(Button.class::isInstance).toList();
    List<List<Control>> apart =
        buttons.stream()
            .collect(groupingBy(button -> button.action().feature(), LinkedHashMap::new, toList()))
            .values()
            .stream()
            .flatMap(Control::fives)
            .toList();
    boolean room = lists.size() + apart.size() <= MOST_ROWS;
    return Stream.concat(lists.stream(), room ? apart.stream() : fives(buttons)).toList();
  }

  private static Stream<List<Control>> fives(List<Control> buttons) {
    return IntStream.iterate(0, from -> from < buttons.size(), from -> from + 5)
        .mapToObj(from -> buttons.subList(from, Math.min(from + 5, buttons.size())));
  }

  enum Emphasis {
    PLAIN,
    PRIMARY,
    DANGER
  }

  /** A press sends the action. */
  record Button(Action action, String label, Emphasis emphasis) implements Control {
    public Button {
      Limits.text("button label", label, 75);
    }

    public static Button of(String label, Action action) {
      return new Button(action, label, Emphasis.PLAIN);
    }

    public static Button primary(String label, Action action) {
      return new Button(action, label, Emphasis.PRIMARY);
    }

    public static Button danger(String label, Action action) {
      return new Button(action, label, Emphasis.DANGER);
    }
  }

  /** From {@code least} to {@code most} of the options, sent with the action as its values. */
  record Choice(Action action, String prompt, List<Option> options, int least, int most)
      implements Control {
    public Choice {
      Limits.text("choice prompt", prompt, 75);
      Limits.between("choice options", options, 1, 25);
      options = List.copyOf(options);
      if (least < 1 || most < least || most > options.size()) {
        throw new IllegalArgumentException(
            "choose " + least + " to " + most + " of " + options.size());
      }
    }
  }

  /**
   * One to {@code most} things of the workspace, with the platform's own picker; their ids are sent
   * as the values.
   */
  record Picker(Action action, String prompt, Kind kind, int most) implements Control {
    public enum Kind {
      CHANNEL,
      VOICE_CHANNEL,
      ROLE
    }

    public Picker {
      Limits.text("picker prompt", prompt, 75);
      Limits.atMost("picks", most, 25);
    }

    public static Picker one(Kind kind, String prompt, Action action) {
      return new Picker(action, prompt, kind, 1);
    }
  }

  /** What a choice offers: a value for the coach, a label for the reader. */
  record Option(String value, String label) {
    public Option {
      Limits.text("option value", value, 75);
      Limits.text("option label", label, 75);
    }
  }
}
