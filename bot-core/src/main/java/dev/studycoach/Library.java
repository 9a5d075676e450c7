package dev.studycoach;

import dev.studycoach.exam.ExamCatalog;
import dev.studycoach.exam.PackException;
import dev.studycoach.exam.QuestionBank;
import java.nio.file.Path;
import java.util.List;

/** The exams and questions of this run: the shipped ones and those of the operator's own packs. */
public record Library(ExamCatalog exams, QuestionBank bank) {
  /**
   * Reads all of them.
   *
   * @throws PackException if one of the operator's packs is not in order
   */
  public static Library read(List<Path> packs) {
    ExamCatalog exams = ExamCatalog.load().plus(packs);
    return new Library(exams, QuestionBank.load(exams, packs));
  }
}
