package io.songlens.api.song;

import io.songlens.api.job.Revision;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A song in the history of its family. */
record RevisionView(
    @Schema(description = "0 for the song that was made from photos, then in the order asked for")
        int number,
    @Schema(description = "The id of the song that was changed; absent with number 0")
        @Nullable String of,
    @Schema(
            description = "Everything that is different from that song, in words",
            example = "[\"tempo: 84.0 bpm, now 96.0 bpm\"]")
        List<String> changes,
    @Schema(description = "What could be better about the changed words; they can be sung")
        List<String> notes,
    SongView song) {

  static RevisionView original(SongView song) {
    return new RevisionView(0, null, List.of(), List.of(), song);
  }

  static RevisionView of(Revision revision, SongView song) {
    return new RevisionView(
        revision.number(), revision.parentId(), revision.changes(), revision.notes(), song);
  }
}
