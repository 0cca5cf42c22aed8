package io.songlens.api.share;

import io.songlens.api.job.Song;
import io.songlens.api.job.SongState;
import io.songlens.api.song.JsonBody;
import io.songlens.api.song.ProblemCode;
import io.songlens.api.song.ProblemException;
import io.songlens.api.song.SongAccess;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives out links that show a song to others. */
@ConditionalOnWebApplication
@RestController
@Tag(name = "Songs")
class ShareController {
  private static final int MOST_DAYS = 7;

  private final SongAccess access;
  private final ShareLinks links;
  private final JsonBody bodies;

  ShareController(SongAccess access, ShareLinks links, JsonBody bodies) {
    this.access = access;
    this.links = links;
    this.bodies = bodies;
  }

  @PostMapping(path = "/v1/songs/{id}/share", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      operationId = "shareSong",
      summary = "Show a song to others",
      description =
          "Makes a link to a page where anybody who has it can hear a finished song and read its"
              + " words, without a key. It works for some days, or until the song is deleted; it"
              + " cannot be taken back before. Nothing else of the song or of the account is shown.",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON_VALUE,
                      schema = @Schema(implementation = ShareForm.class))))
  @ApiResponse(responseCode = "200", description = "The link")
  @ApiResponse(responseCode = "400", description = "A field is wrong or unknown")
  @ApiResponse(responseCode = "404", description = "There is no such song")
  @ApiResponse(responseCode = "409", description = "The song is not finished")
  Shared share(@PathVariable String id, HttpServletRequest request) throws IOException {
    ShareForm form = bodies.read(request.getInputStream(), ShareForm.class);
    Song song = access.find(id);
    int days = form.days() == null ? MOST_DAYS : form.days();
    if (days < 1 || days > MOST_DAYS) {
      throw new ProblemException(
          ProblemCode.BAD_OPTION, "days is a whole number from 1 to " + MOST_DAYS + ".");
    }
    if (song.state() != SongState.DONE) {
      throw new ProblemException(
          ProblemCode.SONG_NOT_READY,
          "Only a finished song can be shown; follow /v1/songs/" + song.id() + "/events.");
    }
    URI page = links.page(song, Duration.ofDays(days));
    ShareLink link = ShareLink.of(page);
    return new Shared(page, link.with(SharePageController.CODE), link.end());
  }
}
