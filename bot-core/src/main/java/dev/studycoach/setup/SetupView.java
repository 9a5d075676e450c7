package dev.studycoach.setup;

import dev.studycoach.community.Group;
import dev.studycoach.exam.Exam;
import dev.studycoach.platform.Permission;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What the checklist shows. */
record SetupView(Group group, Optional<Exam> exam, Set<Permission> missing, Instant now) {}
