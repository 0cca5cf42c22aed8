/** Keys and bytes: where songs are kept. */
@NullMarked
package io.songlens.storage;

import org.jspecify.annotations.NullMarked;
