/** Objects as plain files in a folder, with links that the application itself serves. */
@NullMarked
package io.songlens.storage.filesystem;

import org.jspecify.annotations.NullMarked;
