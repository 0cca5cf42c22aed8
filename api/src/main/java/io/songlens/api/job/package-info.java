/** Songs as jobs: their states, their rows, and the worker that makes them. */
@NullMarked
package io.songlens.api.job;

import org.jspecify.annotations.NullMarked;
