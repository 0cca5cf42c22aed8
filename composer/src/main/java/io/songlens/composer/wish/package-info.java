/**
 * What people wish of a song in their own words, read without a model: data, never instructions.
 */
@NullMarked
package io.songlens.composer.wish;

import org.jspecify.annotations.NullMarked;
