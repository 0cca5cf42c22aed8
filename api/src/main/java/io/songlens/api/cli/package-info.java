/** The command line: the same words as the REST interface and the page. */
@NullMarked
package io.songlens.api.cli;

import org.jspecify.annotations.NullMarked;
