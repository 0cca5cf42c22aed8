@NullMarked
package io.songlens.api.webhook;

import org.jspecify.annotations.NullMarked;
