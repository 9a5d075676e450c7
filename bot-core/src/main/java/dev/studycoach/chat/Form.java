package dev.studycoach.chat;

import java.util.List;

/** A small sheet to fill in; submitting it sends the action with the fields. */
public record Form(Action submit, String title, List<Field> fields) {
  /** On the button that sends a form, where the platform has no word of its own. */
  public static final String SEND = "Send";

  public Form {
    Limits.text("form title", title, 24);
    Limits.between("form fields", fields, 1, 5);
    fields = List.copyOf(fields);
  }

  /**
   * One line or, if {@code multiline}, one paragraph of text; {@code value} stands there already.
   */
  public record Field(
      String id, String label, String value, boolean required, boolean multiline, int longest) {
    public Field {
      Limits.text("field id", id, 40);
      Limits.text("field label", label, 45);
      Limits.atMost("field length", longest, 3000);
      Limits.atMost("field value", value.length(), longest);
    }

    public static Field line(String id, String label, String value) {
      return new Field(id, label, value, true, false, 100);
    }

    public static Field optional(String id, String label, String value) {
      return new Field(id, label, value, false, false, 100);
    }
  }
}
