/** Objects in any S3-compatible store, with presigned links. */
@NullMarked
package io.songlens.storage.s3;

import org.jspecify.annotations.NullMarked;
