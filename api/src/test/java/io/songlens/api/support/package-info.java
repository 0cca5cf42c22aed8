/** The service with a generator of its own, and a client for it. */
@NullMarked
package io.songlens.api.support;

import org.jspecify.annotations.NullMarked;
