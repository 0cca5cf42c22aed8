/** Verifying songs over HTTP. */
@NullMarked
package io.songlens.api.verify;

import org.jspecify.annotations.NullMarked;
