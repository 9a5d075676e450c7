package dev.studycoach.community;

import dev.studycoach.schedule.Wake;

/** A group whose turn has come. */
public record GroupTurn(Group group, Wake wake) {}
