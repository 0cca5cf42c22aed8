/** Photos that are sent ahead of an order: piece by piece (tus), or straight to the S3 store. */
@NullMarked
package io.songlens.api.upload;

import org.jspecify.annotations.NullMarked;
