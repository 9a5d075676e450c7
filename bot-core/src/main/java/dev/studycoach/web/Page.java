package dev.studycoach.web;

/** What stands at a path of the web. */
@FunctionalInterface
public interface Page {
  Answer answer(Visit visit);
}
