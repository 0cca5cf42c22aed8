package io.songlens.api.booth;

import io.songlens.api.access.Callers;
import io.songlens.api.song.JsonBody;
import io.songlens.api.song.ProblemCode;
import io.songlens.api.song.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells how the booths of an account are, and lets their staff pause them and see their songs. */
@ConditionalOnWebApplication
@RestController
@RequestMapping(BoothController.PATH)
@Tag(name = "Booth", description = "The kiosk at /booth, and its staff")
class BoothController {
  static final String PATH = "/v1/booth";
  static final String STAFF = "Booth-Staff";

  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  private final StaffPin pin;
  private final StaffSessions sessions;
  private final PausedBooths paused;
  private final BoothSongs songs;
  private final Callers callers;
  private final JsonBody bodies;
  private final Clock clock;

  BoothController(
      StaffPin pin,
      StaffSessions sessions,
      PausedBooths paused,
      BoothSongs songs,
      Callers callers,
      JsonBody bodies,
      Clock clock) {
    this.pin = pin;
    this.sessions = sessions;
    this.paused = paused;
    this.songs = songs;
    this.callers = callers;
    this.bodies = bodies;
    this.clock = clock;
  }

  @GetMapping
  @Operation(
      operationId = "getBooth",
      summary = "How the booth is",
      description =
          "Whether the account's booths take visitors, and whether there is a PIN for their staff."
              + " Without a PIN no booth is paused.")
  @ApiResponse(responseCode = "200", description = "How it is")
  BoothView booth() {
    return new BoothView(pin.isSet() && paused.contains(tenant()), pin.isSet());
  }

  @PutMapping(path = "/pause", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      operationId = "pauseBooth",
      summary = "Pause the booth, or open it again",
      description =
          "All booths of the account tell visitors to come back later, also after a restart, until"
              + " it is taken back. Songs that are ordered already are made.",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON_VALUE,
                      schema = @Schema(implementation = PauseForm.class))))
  @ApiResponse(responseCode = "200", description = "How it is now")
  @ApiResponse(responseCode = "400", description = "A field is missing, wrong or unknown")
  @ApiResponse(responseCode = "403", description = "This is for staff only")
  @ApiResponse(responseCode = "404", description = "There is no PIN for staff")
  BoothView pause(
      @Parameter(description = "The token of a staff session")
          @RequestHeader(name = STAFF, required = false)
          @Nullable String staff,
      HttpServletRequest request)
      throws IOException {
    sessions.require(staff);
    Boolean wanted = bodies.read(request.getInputStream(), PauseForm.class).paused();
    if (wanted == null) {
      throw new ProblemException(ProblemCode.BAD_OPTION, "paused is true or false.");
    }
    if (wanted) {
      paused.add(tenant());
    } else {
      paused.remove(tenant());
    }
    return booth();
  }

  @GetMapping("/songs")
  @Operation(
      operationId = "listBoothSongs",
      summary = "Songs of the booth",
      description =
          "What was ordered at the account's booths: songs in the live queue that are mastered for"
              + " a booth, the youngest first, of the 200 latest in that queue.")
  @ApiResponse(responseCode = "200", description = "The songs")
  @ApiResponse(responseCode = "400", description = "since is no time of the years 1970 to 9999")
  @ApiResponse(responseCode = "403", description = "This is for staff only")
  @ApiResponse(responseCode = "404", description = "There is no PIN for staff")
  BoothSongList songs(
      @Parameter(description = "The token of a staff session")
          @RequestHeader(name = STAFF, required = false)
          @Nullable String staff,
      @Parameter(
              description =
                  "From when on, such as 2026-11-28T00:00:00Z; the last 24 hours if left out")
          @RequestParam(required = false)
          @Nullable String since) {
    sessions.require(staff);
    return new BoothSongList(songs.since(start(since), tenant()));
  }

  private Instant start(@Nullable String since) {
    if (since == null) {
      return clock.instant().minus(Duration.ofDays(1));
    }
    try {
      Instant start = Instant.parse(since);
      if (start.isBefore(Instant.EPOCH) || start.isAfter(LATEST)) {
        throw noTime(); // databases do not know every year
      }
      return start;
    } catch (DateTimeParseException e) {
      throw noTime();
    }
  }

  private static ProblemException noTime() {
    return new ProblemException(
        ProblemCode.BAD_OPTION, "since is a time such as 2026-11-28T00:00:00Z.");
  }

  private String tenant() {
    return callers.current().tenant();
  }
}
