package io.songlens.api.song;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A song that is like another. */
record SimilarSong(
    SongView song,
    @Schema(description = "0 for songs that are alike, up to 1") double distance,
    @Schema(description = "What both have in common, in a few words each") List<String> reasons) {}
