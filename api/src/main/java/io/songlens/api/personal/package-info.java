/** Songs about a year of somebody's listening: true to what was listened to. */
@NullMarked
package io.songlens.api.personal;

import org.jspecify.annotations.NullMarked;
