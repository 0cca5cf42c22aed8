@NullMarked
package io.songlens.api.keeping;

import org.jspecify.annotations.NullMarked;
