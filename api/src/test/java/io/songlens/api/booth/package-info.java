@NullMarked
package io.songlens.api.booth;

import org.jspecify.annotations.NullMarked;
