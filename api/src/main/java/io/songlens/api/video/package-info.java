/** Karaoke videos: frames drawn here, encoded by ffmpeg as a process of its own. */
@NullMarked
package io.songlens.api.video;

import org.jspecify.annotations.NullMarked;
