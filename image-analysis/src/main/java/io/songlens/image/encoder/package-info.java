/** Scenes from an image encoder of the operator's choice, such as CLIP or SigLIP. */
@NullMarked
package io.songlens.image.encoder;

import org.jspecify.annotations.NullMarked;
