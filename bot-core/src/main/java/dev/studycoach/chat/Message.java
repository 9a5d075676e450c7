package dev.studycoach.chat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the coach says: a title (may be empty), a body, controls below it, files beside it.
 *
 * @param calls roles whose people are called to it, by the platform's ids; nobody else ever is
 */
public record Message(
    String title,
    Text body,
    List<Control> controls,
    List<Attachment> attachments,
    List<String> calls) {
  /** Characters that fit into a Discord embed; a Slack message has room for them twice. */
  public static final int LONGEST_BODY = 4000;

  public Message {
    Limits.atMost("title", title.length(), 150);
    Limits.atMost("body", body.plain().length(), LONGEST_BODY);
    Limits.between("controls", controls, 0, 25);
    Limits.between("attachments", attachments, 0, 4);
    Limits.between("calls", calls, 0, 4);
    calls = List.copyOf(calls);
    controls = List.copyOf(controls);
    attachments = List.copyOf(attachments);
    requireDistinctActions(controls);
    Limits.between("rows of controls", Control.rows(controls), 0, Control.MOST_ROWS);
  }

  public static Message of(String title, Text body) {
    return new Message(title, body, List.of(), List.of(), List.of());
  }

  public static Message of(String title, String body) {
    return of(title, Text.of(body));
  }

  /** One plain line. */
  public static Message line(String words) {
    return of("", words);
  }

  public Message with(Control... more) {
    return new Message(title, body, plus(controls, List.of(more)), attachments, calls);
  }

  public Message with(Attachment file) {
    return new Message(title, body, controls, plus(attachments, List.of(file)), calls);
  }

  /** The same with a paragraph more, if there is room for it. */
  public Message with(Text paragraph) {
    Text more = body.isEmpty() ? paragraph : body.gap().plus(paragraph);
    return more.plain().length() > LONGEST_BODY
        ? this
        : new Message(title, more, controls, attachments, calls);
  }

  /** The same, calling the people with a role. */
  public Message calling(String role) {
    return new Message(title, body, controls, attachments, plus(calls, List.of(role)));
  }

  /** The roles whose people are called. */
  public Text called() {
    return calls.stream()
        .map(Text.EMPTY::role)
        .reduce((some, next) -> some.plus(" ").plus(next))
        .orElse(Text.EMPTY);
  }

  /** All of it in words alone: the title, the body, what the files hold. */
  public String plain() {
    return Stream.concat(Stream.of(title, body.plain()), attachments.stream().map(Attachment::alt))
        .filter(words -> !words.isBlank())
        .collect(Collectors.joining("\n"));
  }

  private static <T> List<T> plus(List<T> some, List<T> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  private static void requireDistinctActions(List<Control> controls) {
    Set<Action> seen = new HashSet<>();
    for (Control control : controls) {
      if (!seen.add(control.action())) {
        throw new IllegalArgumentException("two controls do the same: " + control.action().line());
      }
    }
  }
}
