package dev.studycoach.catalogue;

import dev.studycoach.chat.Control;
import dev.studycoach.exam.Exam;
import dev.studycoach.exam.ExamCatalog;
import dev.studycoach.routing.Refusal;
import java.util.List;
import java.util.Locale;

/** Reads the codes of exams as people type them. */
public final class ExamCodes {
  private ExamCodes() {}

  /** Those that contain what was typed so far. */
  public static List<Control.Option> among(List<Exam> exams, String typed) {
    return exams.stream()
        .map(Exam::code)
        .filter(code -> code.contains(typed.toUpperCase(Locale.ROOT)))
        .limit(25)
        .map(code -> new Control.Option(code, code))
        .toList();
  }

  /**
   * @throws Refusal if there is no such exam
   */
  public static Exam read(ExamCatalog exams, String code) {
    return exams
        .find(code)
        .orElseThrow(
            () -> new Refusal("I do not know the exam “" + code + "”. /exams lists all I know."));
  }
}
