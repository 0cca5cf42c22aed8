/** Settings, and the parts of the application that they choose. */
@NullMarked
package io.songlens.api.config;

import org.jspecify.annotations.NullMarked;
