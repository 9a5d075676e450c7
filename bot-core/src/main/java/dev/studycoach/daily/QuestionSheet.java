package dev.studycoach.daily;

import dev.studycoach.chat.Action;
import dev.studycoach.chat.Control;
import dev.studycoach.chat.Control.Button;
import dev.studycoach.chat.Control.Choice;
import dev.studycoach.chat.Text;
import dev.studycoach.exam.Markdown;
import dev.studycoach.exam.Question;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A question as it is read and chosen from. */
final class QuestionSheet {
  private static final String[] NUMBERS = {"NO", "ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX"};

  private QuestionSheet() {}

  static Text text(Question question) {
    Text sheet = Markdown.text(question.stem());
    if (question.multiple()) {
      sheet = sheet.plus(" ").bold("Choose " + NUMBERS[question.keys()] + ".");
    }
    sheet = sheet.line();
    for (int i = 0; i < question.options().size(); i++) {
      sheet = sheet.line().bold(capital(question.letter(i)) + ".").plus(" ");
      sheet = sheet.plus(Markdown.text(question.options().get(i).text()));
    }
    return sheet;
  }

  static Control[] picker(String route, long posting, Question question) {
    return question.multiple()
        ? new Control[] {choice(route, posting, question)}
        : question.letters().stream()
            .map(letter -> Button.of(capital(letter), Action.of(route, posting, letter)))
            .toArray(Control[]::new);
  }

  private static Choice choice(String route, long posting, Question question) {
    List<Control.Option> options =
        IntStream.range(0, question.options().size()).mapToObj(i -> option(question, i)).toList();
    String prompt = "Choose " + NUMBERS[question.keys()].toLowerCase(Locale.ROOT);
    return new Choice(Action.of(route, posting), prompt, options, question.keys(), question.keys());
  }

  private static Control.Option option(Question question, int index) {
    String label =
        capital(question.letter(index))
            + ". "
            + Markdown.text(question.options().get(index).text()).plain();
    String fitting = label.length() <= 75 ? label : label.substring(0, 74) + "…";
    return new Control.Option(question.letter(index), fitting);
  }

  static String capital(String letters) {
    return letters.toUpperCase(Locale.ROOT);
  }
}
