/** Golden conversations: what is typed and what is answered, as one text. */
@NullMarked
package dev.studycoach.story;

import org.jspecify.annotations.NullMarked;
