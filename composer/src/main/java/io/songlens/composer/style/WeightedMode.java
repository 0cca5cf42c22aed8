package io.songlens.composer.style;

import io.songlens.composer.theory.Mode;

/**
 * A mode and how readily a style uses it.
 *
 * @param mode the mode
 * @param weight relative to the style's other modes, above 0
 */
public record WeightedMode(Mode mode, double weight) {}
