package io.songlens.api.song;

import io.songlens.api.job.Revision;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Changes finished songs, and keeps what they were. */
@ConditionalOnWebApplication
@RestController
@RequestMapping("/v1/songs/{id}/revisions")
@Tag(name = "Songs")
class RevisionController {
  private final SongRevisions revisions;
  private final JsonBody bodies;
  private final SongViews views;

  RevisionController(SongRevisions revisions, JsonBody bodies, SongViews views) {
    this.revisions = revisions;
    this.bodies = bodies;
    this.views = views;
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      operationId = "changeSong",
      summary = "Change a song",
      description =
          "Makes a new take of a finished song, in which only what is asked for is different. It is"
              + " a song of its own, made like any other; the one it comes from stays. Everything"
              + " asked for is done, or nothing: what cannot be sung is refused with the reason and"
              + " with words that can.",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON_VALUE,
                      schema = @Schema(implementation = RevisionForm.class))))
  @ApiResponse(responseCode = "202", description = "Accepted; Location leads to the new song")
  @ApiResponse(responseCode = "400", description = "A field is wrong or unknown")
  @ApiResponse(responseCode = "404", description = "There is no such song")
  @ApiResponse(
      responseCode = "409",
      description = "The song is not finished, or was made too early")
  @ApiResponse(responseCode = "422", description = "The change does nothing or cannot be sung")
  @ApiResponse(responseCode = "503", description = "Too many songs are waiting")
  ResponseEntity<RevisionView> revise(
      @PathVariable String id,
      HttpServletRequest request,
      @Parameter(description = "1 to 200 printable characters, new for every new request")
          @RequestHeader(name = "Idempotency-Key", required = false)
          @Nullable String idempotencyKey)
      throws IOException {
    RevisionView revision =
        view(
            revisions.accept(
                id, bodies.read(request.getInputStream(), RevisionForm.class), idempotencyKey));
    return ResponseEntity.accepted()
        .location(URI.create("/v1/songs/" + revision.song().id()))
        .body(revision);
  }

  @GetMapping
  @Operation(
      operationId = "getHistory",
      summary = "A song's history",
      description =
          "The song that was made from photos and all its revisions, whichever of them is asked"
              + " for. Nothing is overwritten: take an earlier number's files to undo a change.")
  @ApiResponse(responseCode = "200", description = "The history")
  @ApiResponse(responseCode = "404", description = "There is no such song")
  RevisionHistory history(@PathVariable String id) {
    List<SongRevisions.Member> family = revisions.family(id);
    List<SongView> songs = views.views(family.stream().map(SongRevisions.Member::song).toList());
    return new RevisionHistory(
        IntStream.range(0, family.size())
            .mapToObj(i -> view(family.get(i).revision(), songs.get(i)))
            .toList());
  }

  private RevisionView view(SongRevisions.Member member) {
    return view(member.revision(), views.view(member.song()));
  }

  private static RevisionView view(@Nullable Revision revision, SongView song) {
    return revision == null ? RevisionView.original(song) : RevisionView.of(revision, song);
  }
}
