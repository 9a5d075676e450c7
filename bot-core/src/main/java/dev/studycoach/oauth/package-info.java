/** How workspaces let the coach in over the web, and take it away again: OAuth 2 with codes. */
@NullMarked
package dev.studycoach.oauth;

import org.jspecify.annotations.NullMarked;
