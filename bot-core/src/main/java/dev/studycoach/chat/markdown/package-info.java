/** Text as Markdown, for the platforms that read it. */
@NullMarked
package dev.studycoach.chat.markdown;

import org.jspecify.annotations.NullMarked;
