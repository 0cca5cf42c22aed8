/** Receipts of what was deleted. */
@NullMarked
package io.songlens.api.receipt;

import org.jspecify.annotations.NullMarked;
