package dev.studycoach.leaderboard;

import dev.studycoach.community.Member;

/**
 * A member as the boards see them.
 *
 * @param minutes of study that count in the season
 * @param streak study days in a row by now
 */
record Contender(Member member, int minutes, int streak, Tries tries) {}
