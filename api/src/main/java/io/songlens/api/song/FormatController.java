package io.songlens.api.song;

import io.songlens.api.job.Song;
import io.songlens.api.job.SongFormats;
import io.songlens.api.job.SongState;
import io.songlens.composer.audio.encode.SoundFormat;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Leads to a finished song in any format, also one that was not ordered. */
@ConditionalOnWebApplication
@RestController
@Tag(name = "Songs")
class FormatController {
  private final SongAccess songs;
  private final SongFormats formats;
  private final SongViews views;

  FormatController(SongAccess songs, SongFormats formats, SongViews views) {
    this.songs = songs;
    this.formats = formats;
    this.views = views;
  }

  @GetMapping("/v1/songs/{id}/song.{format}")
  @Operation(
      operationId = "getSongInFormat",
      summary = "A song in another format",
      description =
          "Leads to the song's file. A format that was not ordered is made from the kept master"
              + " when it is first asked for, which takes some seconds, and kept.")
  @ApiResponse(responseCode = "303", description = "Location is the file, for a while")
  @ApiResponse(responseCode = "400", description = "There is no such format")
  @ApiResponse(responseCode = "404", description = "There is no such song, or no master of it")
  @ApiResponse(responseCode = "409", description = "The song is not finished")
  ResponseEntity<Void> song(
      @PathVariable String id,
      @Parameter(description = "mp3, opus, flac or wav") @PathVariable String format) {
    SoundFormat wanted = KnownNames.format(format);
    Song song = songs.find(id);
    if (song.state() != SongState.DONE) {
      throw new ProblemException(
          ProblemCode.SONG_NOT_READY,
          "The song is not finished; follow /v1/songs/" + id + "/events and ask again.");
    }
    String file =
        formats
            .provide(song, wanted)
            .orElseThrow(
                () ->
                    new ProblemException(
                        ProblemCode.FORMAT_UNAVAILABLE,
                        "No master of this song was kept. Order it again with its photos, options"
                            + " and seed, and with format="
                            + wanted.word()
                            + "."));
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(views.link(song, file)).build();
  }
}
