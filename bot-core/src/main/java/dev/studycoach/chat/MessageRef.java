package dev.studycoach.chat;

/** A message that was sent, by the platform's own ids. */
public record MessageRef(String channel, String message) {}
