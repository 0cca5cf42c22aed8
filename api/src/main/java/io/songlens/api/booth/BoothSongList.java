package io.songlens.api.booth;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** Songs of a booth. */
record BoothSongList(
    @Schema(description = "The youngest first, up to 200") List<BoothSong> songs) {}
