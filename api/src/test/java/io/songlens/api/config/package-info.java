@NullMarked
package io.songlens.api.config;

import org.jspecify.annotations.NullMarked;
