/** How long songs and their files are kept, and what is cleared away. */
@NullMarked
package io.songlens.api.keeping;

import org.jspecify.annotations.NullMarked;
