@NullMarked
package io.songlens.image.fingerprint;

import org.jspecify.annotations.NullMarked;
