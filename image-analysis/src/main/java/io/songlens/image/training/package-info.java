/**
 * Trains the heads that the product ships. Nothing here runs in production; MODEL-CARD.md tells the
 * command and the figures of the run that made the shipped file.
 */
@NullMarked
package io.songlens.image.training;

import org.jspecify.annotations.NullMarked;
