/** The port: what the coach needs of a chat platform, on one screen. */
@NullMarked
package dev.studycoach.platform;

import org.jspecify.annotations.NullMarked;
