package dev.studycoach.web;

import dev.studycoach.chat.Control.Emphasis;
import dev.studycoach.chat.Control.Option;
import dev.studycoach.chat.Form;
import dev.studycoach.chat.Span;
import dev.studycoach.chat.Text;
import dev.studycoach.platform.MemberId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the coach says as JSON, in the shapes that a platform publishes.
 *
 * @param templates one by the name of each kind of span, control and field, with gaps for its words
 */
public record Shapes(Json templates) {
  /**
   * @param words for the gaps; a field whose gap has none is left out
   */
  public Json of(String shape, Map<String, ?> words) {
    return new Template(templates.field(shape)).filled(words);
  }

  /**
   * A {@code text} of {@code parts}: code blocks, and between them each {@code stretch} of {@code
   * spans}.
   */
  public Json text(Text text) {
    List<Json> parts = new ArrayList<>();
    List<Json> stretch = new ArrayList<>();
    for (Span span : text.spans()) {
      if (span instanceof Span.Styled styled && styled.style() == Span.Style.CODE_BLOCK) {
        end(stretch, parts);
        parts.add(span(span));
      } else {
        stretch.add(span(span));
      }
    }
    end(stretch, parts);
    return of("text", Map.of("parts", parts));
  }

  private void end(List<Json> stretch, List<Json> parts) {
    if (!stretch.isEmpty()) {
      parts.add(of("stretch", Map.of("spans", stretch)));
      stretch.clear();
    }
  }

  private Json span(Span span) {
    if (span instanceof Span.Styled styled) {
      return of(name(styled.style()), Map.of("words", styled.text()));
    }
    if (span instanceof Span.Link link) {
      return of("link", Map.of("url", link.url().toString(), "label", link.label()));
    }
    if (span instanceof Span.Mention mention) {
      String id = MemberId.of(mention.userId()).id();
      return of("mention", Map.of("id", id, "name", mention.name()));
    }
    if (span instanceof Span.Role role) {
      return of("role", Map.of("id", role.id()));
    }
    if (span instanceof Span.ChannelLink channel) {
      return of("channel", Map.of("id", channel.id()));
    }
    Span.Moment moment = (Span.Moment) span;
    return of("moment", Map.of("seconds", moment.at().getEpochSecond(), "words", moment.words()));
  }

  private static String name(Enum<?> kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /** A {@code plain_button}, {@code primary_button} or {@code danger_button}. */
  public Json button(String action, String label, Emphasis emphasis) {
    return of(name(emphasis) + "_button", Map.of("action", action, "label", label));
  }

  public List<Json> options(List<Option> options) {
    return options.stream()
        .map(option -> of("option", Map.of("label", option.label(), "value", option.value())))
        .toList();
  }

  /**
   * A {@code form} of {@code fields}.
   *
   * @param memory comes back when it is sent
   */
  public Json form(Form form, String memory) {
    return of(
        "form",
        Map.of(
            "action", form.submit().line(),
            "memory", memory,
            "title", form.title(),
            "send", Form.SEND,
            "fields", form.fields().stream().map(this::field).toList()));
  }

  private Json field(Form.Field field) {
    return of(
        "field",
        Map.of(
            "id", field.id(),
            "label", field.label(),
            "optional", !field.required(),
            "multiline", field.multiline(),
            "longest", field.longest(),
            "value", Optional.of(field.value()).filter(value -> !value.isEmpty())));
  }
}
