/** Who sings beside the lead, and what: doubling, harmony, choir, answers. */
@NullMarked
package io.songlens.composer.compose.vocals;

import org.jspecify.annotations.NullMarked;
