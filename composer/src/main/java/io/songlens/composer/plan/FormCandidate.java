package io.songlens.composer.plan;

import io.songlens.composer.style.FormTemplate;

/**
 * A form that could be chosen.
 *
 * @param form its sections
 * @param lineBars bars of one lyric line
 * @param strain how far it departs from what the style's forms are like; 0 for the style's own
 */
record FormCandidate(FormTemplate form, int lineBars, double strain) {}
