/** Campaigns: families of songs for a brand, ordered, reviewed and handed out together. */
@NullMarked
package io.songlens.api.campaign;

import org.jspecify.annotations.NullMarked;
