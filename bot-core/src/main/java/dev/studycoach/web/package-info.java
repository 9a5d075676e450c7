/** What the web may ask of the coach, where a platform calls instead of being called. */
@NullMarked
package dev.studycoach.web;

import org.jspecify.annotations.NullMarked;
