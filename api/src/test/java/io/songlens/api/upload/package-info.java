@NullMarked
package io.songlens.api.upload;

import org.jspecify.annotations.NullMarked;
