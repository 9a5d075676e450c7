package dev.studycoach.daily;

/**
 * A locked answer; {@code choice} is the chosen letters in order, such as {@code b} or {@code bd}.
 */
record Answer(String choice, boolean correct, Confidence confidence) {}
