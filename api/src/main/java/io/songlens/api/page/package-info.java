/** Pages that have an address without a file's ending. */
@NullMarked
package io.songlens.api.page;

import org.jspecify.annotations.NullMarked;
