/** Who studies where: workspaces, groups and learners. */
@NullMarked
package dev.studycoach.community;

import org.jspecify.annotations.NullMarked;
