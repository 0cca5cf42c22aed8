package io.songlens.api.song;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The songs that are most like one. */
record SimilarSongs(
    @Schema(description = "The nearest first") List<SimilarSong> songs,
    @Schema(description = "With how many songs it was compared") int compared,
    @Schema(description = "How many of your songs were left out: of earlier versions") int unknown,
    @Schema(description = "Why there are fewer songs than there might be; usually absent")
        @Nullable String note) {
  static SimilarSongs of(List<SimilarSong> songs, int compared, int unknown) {
    return new SimilarSongs(
        songs,
        compared,
        unknown,
        unknown == 0
            ? null
            : unknown
                + " of your songs were made by an earlier version, which did not keep what they"
                + " are like; they are left out.");
  }

  static SimilarSongs ofUnknown(int unknown) {
    return new SimilarSongs(
        List.of(),
        0,
        unknown,
        "This song was made by an earlier version, which did not keep what it is like. Order it"
            + " again with the same photos and seed to have it compared.");
  }
}
