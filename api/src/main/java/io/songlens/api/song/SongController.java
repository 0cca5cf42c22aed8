package io.songlens.api.song;

import io.songlens.api.generation.SongGenerator;
import io.songlens.api.generation.StyleInfo;
import io.songlens.api.job.Song;
import io.songlens.api.job.SongQueue;
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
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Orders songs, tells how far they are, and deletes them. */
@ConditionalOnWebApplication
@RestController
@RequestMapping("/v1")
@Tag(name = "Songs", description = "Photos in, complete songs out")
class SongController {
  private static final int MOST_PER_PAGE = 100;

  private final SongOrders orders;
  private final SongAccess access;
  private final SongQueue queue;
  private final SongViews views;
  private final SongEvents events;
  private final SongGenerator generator;

  SongController(
      SongOrders orders,
      SongAccess access,
      SongQueue queue,
      SongViews views,
      SongEvents events,
      SongGenerator generator) {
    this.orders = orders;
    this.access = access;
    this.queue = queue;
    this.views = views;
    this.events = events;
    this.generator = generator;
  }

  @PostMapping(path = "/songs", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(
      operationId = "orderSong",
      summary = "Order a song",
      description =
          "Send 1 to 8 photos, or name uploads that hold them; uploads follow the photos that come"
              + " along, and are used up by the order. All are decoded before the order is accepted,"
              + " and deleted once the song is finished. Photos can be left out where wish, style, or"
              + " valence and arousal say what the song is to be. Send an Idempotency-Key to be able to repeat"
              + " the order safely.")
  @ApiResponse(responseCode = "202", description = "Accepted; Location leads to the song")
  @ApiResponse(responseCode = "400", description = "An option or the photos' number is wrong")
  @ApiResponse(responseCode = "404", description = "There is no such upload")
  @ApiResponse(responseCode = "409", description = "An upload is not finished")
  @ApiResponse(responseCode = "413", description = "A photo has too many bytes or pixels")
  @ApiResponse(responseCode = "415", description = "A file is not a photo that can be read")
  @ApiResponse(responseCode = "422", description = "A photo is broken")
  @ApiResponse(responseCode = "423", description = "Another request is at an upload")
  @ApiResponse(responseCode = "503", description = "Too many songs are waiting")
  ResponseEntity<SongView> order(
      @RequestParam(name = "photo", required = false) @Nullable List<MultipartFile> photo,
      @Parameter(hidden = true) @RequestParam(name = "upload", required = false)
          @Nullable List<String> upload,
      @ModelAttribute SongForm form,
      @Parameter(description = "1 to 200 printable characters, new for every new order")
          @RequestHeader(name = "Idempotency-Key", required = false)
          @Nullable String idempotencyKey,
      HttpServletRequest request)
      throws IOException {
    UnknownFields.refuse(
        request,
        SongForm.FIELDS,
        "; photos are parts with a file name, named \"photo\", or uploads by id.");
    Song song =
        orders.accept(
            photo == null ? List.of() : photo,
            upload == null ? List.of() : upload,
            form,
            idempotencyKey);
    return ResponseEntity.accepted()
        .location(URI.create("/v1/songs/" + song.id()))
        .body(views.view(song));
  }

  @GetMapping("/songs/{id}")
  @Operation(
      operationId = "getSong",
      summary = "A song",
      description =
          "How far it is; once it is done, what it is and why, with links to its files. Send the"
              + " answer's ETag as If-None-Match to hear of news only.")
  @ApiResponse(responseCode = "200", description = "The song")
  @ApiResponse(
      responseCode = "304",
      description = "Nothing new since the answer with that ETag",
      content = @Content)
  @ApiResponse(responseCode = "404", description = "There is no such song")
  ResponseEntity<SongView> song(@PathVariable String id) {
    SongView song = views.view(access.find(id));
    return ResponseEntity.ok().eTag(views.tag(song)).body(song);
  }

  @GetMapping("/songs")
  @Operation(
      operationId = "listSongs",
      summary = "Recent songs",
      description =
          "The youngest first; with q, those in which all its words are found: in title, style,"
              + " subject, wishes or lyric, capitals or not.")
  SongPage songs(
      @Parameter(description = "How many, 1..100") @RequestParam(defaultValue = "20") int limit,
      @Parameter(description = "The nextCursor of the page before") @RequestParam(required = false)
          @Nullable String cursor,
      @Parameter(description = "Words to search for, up to 100 characters, 8 words")
          @RequestParam(required = false)
          @Nullable String q) {
    if (limit < 1 || limit > MOST_PER_PAGE) {
      throw new ProblemException(ProblemCode.BAD_OPTION, "limit is from 1 to 100.");
    }
    List<Song> songs = access.recent(limit + 1, cursor, q);
    boolean more = songs.size() > limit;
    List<Song> page = more ? songs.subList(0, limit) : songs;
    return new SongPage(views.views(page), more ? page.get(limit - 1).id() : null);
  }

  @GetMapping(path = "/songs/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @Operation(
      operationId = "followSong",
      summary = "Progress as it happens",
      description =
          "Server-sent events: \"progress\" with state, stage and percent, at once and at every"
              + " change; then \"done\", \"failed\" or \"cancelled\", and the stream ends. Every event"
              + " has an id. After a lost connection, connect again: the present state comes first,"
              + " but not once more if its id is sent as Last-Event-ID. The last event always"
              + " comes.")
  @ApiResponse(
      responseCode = "200",
      description = "The events",
      content =
          @Content(
              mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
              schema = @Schema(type = "string")))
  @ApiResponse(responseCode = "404", description = "There is no such song")
  SseEmitter events(
      @PathVariable String id,
      @Parameter(description = "The id of the last event heard; browsers send it by themselves")
          @RequestHeader(name = "Last-Event-ID", required = false)
          @Nullable String lastEventId) {
    return events.listen(access.find(id), lastEventId);
  }

  @DeleteMapping("/songs/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      operationId = "deleteSong",
      summary = "Delete a song",
      description =
          "Stops it if it is being made, and deletes its files and all that is known. A receipt of"
              + " that can be had from /v1/receipts/{id}.")
  @ApiResponse(responseCode = "204", description = "Deleted")
  @ApiResponse(responseCode = "404", description = "There is no such song")
  void delete(@PathVariable String id) {
    Song song = access.find(id);
    queue.remove(song.id(), song.lane());
  }

  @GetMapping("/styles")
  @Operation(
      operationId = "listStyles",
      summary = "Styles",
      description = "The styles that can be asked for.")
  List<StyleInfo> styles() {
    return generator.styles();
  }
}
