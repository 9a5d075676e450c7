package dev.studycoach.discord;

import dev.studycoach.chat.Attachment;
import dev.studycoach.chat.Form;
import dev.studycoach.chat.Message;
import dev.studycoach.chat.Pages;
import dev.studycoach.chat.Text;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.entities.MessageEmbed;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditBuilder;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.jspecify.annotations.Nullable;

/**
 * Messages as Discord shows them: a card with the words, controls below it, files beside it. Roles
 * that are called stand above the card, because a card calls nobody.
 */
final class DiscordRenderer {
  private static final int COLOUR = 0x2F6FB0;

  /** On all cards of a message together, the title apart. */
  private static final int ALL_CARDS =
      MessageEmbed.EMBED_MAX_LENGTH_BOT - MessageEmbed.TITLE_MAX_LENGTH;

  private DiscordRenderer() {}

  static MessageCreateData message(Message message) {
    return new MessageCreateBuilder()
        .setContent(DiscordMarkdown.render(message.called()))
        .setEmbeds(cards(message))
        .setComponents(DiscordControls.rows(message.controls()))
        .setFiles(message.attachments().stream().map(DiscordRenderer::file).toList())
        .setAllowedMentions(EnumSet.noneOf(MentionType.class))
        .mentionRepliedUser(false)
        .mentionRoles(message.calls())
        .build();
  }

  /** In the place of all that stood there before. */
  static MessageEditData edit(Message message) {
    return MessageEditBuilder.fromCreateData(message(message)).setReplace(true).build();
  }

  private static List<MessageEmbed> cards(Message message) {
    List<MessageEmbed> cards = new ArrayList<>();
    List<String> pages =
        Pages.within(
            message.body(),
            MessageEmbed.DESCRIPTION_MAX_LENGTH,
            ALL_CARDS,
            DiscordMarkdown::render);
    for (String page : pages.isEmpty() && !message.title().isEmpty() ? List.of("") : pages) {
      EmbedBuilder card = new EmbedBuilder().setColor(COLOUR).setDescription(page);
      cards.add((cards.isEmpty() ? card.setTitle(title(message)) : card).build());
    }
    return cards;
  }

  private static @Nullable String title(Message message) {
    Text title = Text.of(message.title());
    return Pages.of(title, MessageEmbed.TITLE_MAX_LENGTH, DiscordMarkdown::render).stream()
        .findFirst()
        .orElse(null);
  }

  private static FileUpload file(Attachment file) {
    return FileUpload.fromData(file.bytes(), file.name()).setDescription(file.alt());
  }

  static Modal form(Form form) {
    return Modal.create(form.submit().line(), form.title())
        .addComponents(form.fields().stream().map(DiscordRenderer::field).toList())
        .build();
  }

  private static Label field(Form.Field field) {
    TextInputStyle style = field.multiline() ? TextInputStyle.PARAGRAPH : TextInputStyle.SHORT;
    TextInput.Builder input =
        TextInput.create(field.id(), style)
            .setRequired(field.required())
            .setMaxLength(field.longest());
    return Label.of(
        field.label(), (field.value().isEmpty() ? input : input.setValue(field.value())).build());
  }
}
