package dev.studycoach.hours;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What came of taking an entry back.
 *
 * @param sessions it was made of
 * @param lost study days that no longer count
 */
record TakenBack(Entry entry, List<StudySession> sessions, Set<LocalDate> lost) {}
