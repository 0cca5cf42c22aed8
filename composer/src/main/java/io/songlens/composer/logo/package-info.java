/** What a brand's songs have in common: a logo of a few notes and a hook. */
@NullMarked
package io.songlens.composer.logo;

import org.jspecify.annotations.NullMarked;
