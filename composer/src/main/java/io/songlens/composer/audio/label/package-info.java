/**
 * What a song's file says about itself, read back: labels, and a fingerprint of the sound that tags
 * do not touch. Made for files from strangers: everything is bounded, nothing is trusted.
 */
@NullMarked
package io.songlens.composer.audio.label;

import org.jspecify.annotations.NullMarked;
