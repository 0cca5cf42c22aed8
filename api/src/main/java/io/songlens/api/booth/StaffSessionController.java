package io.songlens.api.booth;

import io.songlens.api.access.RateLimits;
import io.songlens.api.config.BoothSettings;
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
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets staff in who know the PIN, and makes others wait. */
@ConditionalOnWebApplication
@RestController
@RequestMapping(BoothController.PATH + "/session")
@Tag(name = "Booth")
class StaffSessionController {
  private final StaffPin pin;
  private final PinTries tries;
  private final StaffSessions sessions;
  private final JsonBody bodies;

  StaffSessionController(StaffPin pin, PinTries tries, StaffSessions sessions, JsonBody bodies) {
    this.pin = pin;
    this.tries = tries;
    this.sessions = sessions;
    this.bodies = bodies;
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      operationId = "beginStaffSession",
      summary = "Let staff in",
      description =
          "Takes the PIN for a token that works for five minutes. After three wrong PINs an address"
              + " has to wait, each time for longer; the problem tells for how many seconds. What can"
              + " be no PIN does not count.",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON_VALUE,
                      schema = @Schema(implementation = PinForm.class))))
  @ApiResponse(responseCode = "200", description = "The session")
  @ApiResponse(
      responseCode = "400",
      description = "It is not 4 to 12 digits, or a field is unknown")
  @ApiResponse(responseCode = "403", description = "It is not the PIN")
  @ApiResponse(responseCode = "404", description = "There is no PIN for staff")
  @ApiResponse(responseCode = "429", description = "Too many wrong PINs; Retry-After tells")
  StaffSession begin(HttpServletRequest request) throws IOException {
    pin.require();
    String text = bodies.read(request.getInputStream(), PinForm.class).pin();
    if (text == null || !BoothSettings.isPin(text)) {
      throw new ProblemException(ProblemCode.BAD_REQUEST, "A PIN has 4 to 12 digits.");
    }
    String address = RateLimits.who(request);
    refuseWhileWaiting(tries.take(address));
    if (!pin.isRight(text)) {
      refuseWhileWaiting(tries.left(address));
      throw new ProblemException(ProblemCode.PIN_WRONG, "This is not the PIN.");
    }
    tries.forget(address);
    return sessions.begin();
  }

  private static void refuseWhileWaiting(Duration left) {
    if (!left.isZero()) {
      long seconds = left.plusMillis(999).toSeconds();
      throw new ProblemException(
          ProblemCode.PIN_WAIT,
          "Too many PINs were wrong; try again in " + seconds + " s.",
          Duration.ofSeconds(seconds),
          Map.of("waitSeconds", seconds));
    }
  }

  @PostMapping("/renewal")
  @Operation(
      operationId = "renewStaffSession",
      summary = "Let staff stay",
      description =
          "Takes a token that still works for a new one, for up to an hour after the PIN was sent.")
  @ApiResponse(responseCode = "200", description = "The session")
  @ApiResponse(responseCode = "403", description = "The session has ended, or is none")
  @ApiResponse(responseCode = "404", description = "There is no PIN for staff")
  StaffSession renew(
      @Parameter(description = "The token of the session")
          @RequestHeader(name = BoothController.STAFF, required = false)
          @Nullable String staff) {
    return sessions.renew(staff);
  }
}
