/** Who calls: keys, accounts, and how much each may ask for. */
@NullMarked
package io.songlens.api.access;

import org.jspecify.annotations.NullMarked;
