/**
 * What the coach and a chat platform say to each other: plain records, no platform, no library. The
 * limits of the stricter platform stand in the constructors.
 */
@NullMarked
package dev.studycoach.chat;

import org.jspecify.annotations.NullMarked;
