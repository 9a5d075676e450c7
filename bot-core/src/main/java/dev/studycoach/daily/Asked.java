package dev.studycoach.daily;

import java.time.LocalDate;

/** A question that a group has had, how often, and when last. */
record Asked(String domain, String question, int times, LocalDate lastDay) {}
