/**
 * Measures what a voice sang, from its samples and the plan alone: it shares no code with the
 * synthesizer, so that neither can hide the other's faults. All audio is mono at 48 kHz.
 */
@NullMarked
package io.songlens.composer.voice.measure;

import org.jspecify.annotations.NullMarked;
