package dev.studycoach.daily;

import dev.studycoach.daily.Posting.Item;
import java.time.LocalDate;

/** A question that a group has had in some exam, how often, and when last. */
record Asked(Item item, int times, LocalDate lastDay) {}
