/** Study hours: who studies in a voice room, what that is credited as, and the hours it makes. */
@NullMarked
package dev.studycoach.hours;

import org.jspecify.annotations.NullMarked;
