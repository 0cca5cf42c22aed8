/**
 * The singing voice: from a score's syllables to timed phones and pitch curves ({@link
 * io.songlens.composer.voice.VocalPlanner}), and from those to sound ({@link
 * io.songlens.composer.voice.SingingVoice}). The {@link io.songlens.composer.voice.VocalPlan}
 * between the two is where another singer plugs in.
 */
@NullMarked
package io.songlens.composer.voice;

import org.jspecify.annotations.NullMarked;
