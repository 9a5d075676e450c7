package dev.studycoach.platform;

/**
 * A person in a voice room. Bots and rooms for the absent are left out.
 *
 * @param room the platform's id; empty where the platform does not tell
 * @param deafened whether this person has chosen to hear nobody
 */
public record Presence(String workspace, String room, String user, boolean deafened) {}
