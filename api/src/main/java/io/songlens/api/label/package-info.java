/** Signed manifests: what a song says of its making, and whether a file still is that song. */
@NullMarked
package io.songlens.api.label;

import org.jspecify.annotations.NullMarked;
