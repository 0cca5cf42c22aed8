/** Scores as files for other programs: Standard MIDI Files, MusicXML, timed lyrics and karaoke. */
@NullMarked
package io.songlens.composer.midi;

import org.jspecify.annotations.NullMarked;
