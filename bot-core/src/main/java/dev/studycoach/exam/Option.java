package dev.studycoach.exam;

/** One answer to choose, and why it is right or wrong here, so that a miss teaches something. */
public record Option(String text, boolean correct, String reason) {}
