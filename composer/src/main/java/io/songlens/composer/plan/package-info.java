/** From a brief to a plan: style, key, tempo, form, and room for every line of words. */
@NullMarked
package io.songlens.composer.plan;

import org.jspecify.annotations.NullMarked;
