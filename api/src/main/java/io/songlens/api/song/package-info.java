/** The REST interface: orders, progress, downloads and problems. */
@NullMarked
package io.songlens.api.song;

import org.jspecify.annotations.NullMarked;
