/** What keeps strangers' pages and strange content out. */
@NullMarked
package io.songlens.api.security;

import org.jspecify.annotations.NullMarked;
