/** The application: pipeline, jobs, REST, web page and command line. */
@NullMarked
package io.songlens.api;

import org.jspecify.annotations.NullMarked;
