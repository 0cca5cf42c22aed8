package io.songlens.api.personal;

import org.jspecify.annotations.Nullable;

/**
 * Something that is true of a listening history, for a song to sing.
 *
 * @param sung the words that are asked for
 * @param truth what is true, in a sentence with its numbers
 * @param leftOut why the song is not asked to sing it; null if it is
 */
public record Fact(String sung, String truth, @Nullable String leftOut) {
  Fact without(String reason) {
    return new Fact(sung, truth, reason);
  }
}
