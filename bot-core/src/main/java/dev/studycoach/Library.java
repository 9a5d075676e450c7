package dev.studycoach;

import dev.studycoach.exam.ExamCatalog;
import dev.studycoach.exam.PackException;
import dev.studycoach.exam.QuestionBank;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The exams and questions of this run: the shipped ones and those of the operator's own packs. */
public record Library(ExamCatalog exams, QuestionBank bank) {

  /** A library that is being read on another thread. */
  public record Reading(CompletableFuture<Library> library) {
    /**
     * Waits until it is read.
     *
     * @throws PackException if one of the operator's packs is not in order
     */
    public Library finish() {
      try {
        return library.join();
      } catch (CompletionException e) {
        throw e.getCause() instanceof PackException refused ? refused : e;
      }
    }
  }

  /** Begins to read: it takes about as long as opening a database, so a start does both at once. */
  public static Reading begin(List<Path> packs) {
    return new Reading(CompletableFuture.supplyAsync(() -> read(packs)));
  }

  private static Library read(List<Path> packs) {
    ExamCatalog exams = ExamCatalog.load().plus(packs);
    return new Library(exams, QuestionBank.load(exams, packs));
  }
}
