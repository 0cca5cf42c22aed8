/** Lyrics by a language model: asked, checked, repaired, and never trusted. */
@NullMarked
package io.songlens.lyrics.llm;

import org.jspecify.annotations.NullMarked;
