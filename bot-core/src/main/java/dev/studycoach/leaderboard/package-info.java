/** Boards that compare the members of a group who like to be shown, and the week in review. */
@NullMarked
package dev.studycoach.leaderboard;

import org.jspecify.annotations.NullMarked;
