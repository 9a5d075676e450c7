package dev.studycoach.discord;

import dev.studycoach.chat.Control;
import dev.studycoach.chat.Control.Choice;
import dev.studycoach.chat.Control.Picker;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.buttons.ButtonStyle;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu.SelectTarget;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.entities.channel.ChannelType;

/** Controls as rows of components: a list has a row of its own, five buttons share one. */
final class DiscordControls {
  private static final int BUTTONS_IN_A_ROW = 5;

  private DiscordControls() {}

  static List<ActionRow> rows(List<Control> controls) {
    Stream<ActionRow> lists =
        controls.stream()
            .filter(control -> !(control instanceof Control.Button))
            .map(DiscordControls::list);
    return Stream.concat(lists, buttons(controls).stream()).toList();
  }

  private static List<ActionRow> buttons(List<Control> controls) {
    List<Button> all =
        controls.stream()
            .filter(Control.Button.class::isInstance)
            .map(control -> button((Control.Button) control))
            .toList();
    List<ActionRow> rows = new ArrayList<>();
    for (int i = 0; i < all.size(); i += BUTTONS_IN_A_ROW) {
      rows.add(ActionRow.of(all.subList(i, Math.min(i + BUTTONS_IN_A_ROW, all.size()))));
    }
    return rows;
  }

  private static Button button(Control.Button button) {
    return Button.of(style(button.emphasis()), button.action().line(), button.label());
  }

  private static ButtonStyle style(Control.Emphasis emphasis) {
    return switch (emphasis) {
      case PLAIN -> ButtonStyle.SECONDARY;
      case PRIMARY -> ButtonStyle.PRIMARY;
      case DANGER -> ButtonStyle.DANGER;
    };
  }

  private static ActionRow list(Control control) {
    return control instanceof Choice choice
        ? ActionRow.of(choice(choice))
        : ActionRow.of(picker((Picker) control));
  }

  private static StringSelectMenu choice(Choice choice) {
    return StringSelectMenu.create(choice.action().line())
        .setPlaceholder(choice.prompt())
        .setRequiredRange(choice.least(), choice.most())
        .addOptions(
            choice.options().stream().map(o -> SelectOption.of(o.label(), o.value())).toList())
        .build();
  }

  private static EntitySelectMenu picker(Picker picker) {
    SelectTarget target =
        picker.kind() == Picker.Kind.ROLE ? SelectTarget.ROLE : SelectTarget.CHANNEL;
    EntitySelectMenu.Builder menu =
        EntitySelectMenu.create(picker.action().line(), target)
            .setPlaceholder(picker.prompt())
            .setRequiredRange(1, picker.most());
    return switch (picker.kind()) {
      case ROLE -> menu.build();
      case CHANNEL -> menu.setChannelTypes(ChannelType.TEXT, ChannelType.NEWS).build();
      case VOICE_CHANNEL -> menu.setChannelTypes(ChannelType.VOICE, ChannelType.STAGE).build();
    };
  }
}
