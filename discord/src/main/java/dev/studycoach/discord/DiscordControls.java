package dev.studycoach.discord;

import dev.studycoach.chat.Control;
import dev.studycoach.chat.Control.Choice;
import dev.studycoach.chat.Control.Picker;
import java.util.List;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.actionrow.ActionRowChildComponent;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.buttons.ButtonStyle;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu.SelectTarget;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.entities.channel.ChannelType;

/** Controls as rows of components. */
final class DiscordControls {
  private DiscordControls() {}

  static List<ActionRow> rows(List<Control> controls) {
    return Control.rows(controls).stream()
        .map(row -> ActionRow.of(row.stream().map(DiscordControls::component).toList()))
        .toList();
  }

  private static ActionRowChildComponent component(Control control) {
    if (control instanceof Control.Button button) {
      return button(button);
    }
    return control instanceof Choice choice ? choice(choice) : picker((Picker) control);
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
