/** The booth: whether it takes visitors, and what its staff may do. */
@NullMarked
package io.songlens.api.booth;

import org.jspecify.annotations.NullMarked;
