package dev.studycoach.streak;

import java.time.LocalDate;
import java.time.ZoneId;

/** A study day that somebody has earned, with the zone that was in force. */
public record EarnedDay(long learner, LocalDate day, ZoneId zone) {}
