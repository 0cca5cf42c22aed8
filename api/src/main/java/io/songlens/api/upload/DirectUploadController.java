package io.songlens.api.upload;

import io.songlens.api.config.SonglensProperties;
import io.songlens.api.song.ProblemCode;
import io.songlens.api.song.ProblemException;
import io.songlens.storage.UploadLink;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Uploads that go to the S3 store, past this service. */
@ConditionalOnWebApplication
@RestController
@Tag(name = "Uploads")
class DirectUploadController {
  /** Long enough for a photo on a slow line. */
  /** How long a link works at most. */
  static final Duration LONGEST = Duration.ofHours(1);

  /** Far more than the two fields need. */
  private static final int MOST_BYTES = 4096;

  private final Uploads uploads;
  private final UploadFiles files;
  private final Clock clock;
  private final ObjectReader json;
  private final boolean hasStore;

  DirectUploadController(
      Uploads uploads,
      UploadFiles files,
      Clock clock,
      JsonMapper json,
      SonglensProperties properties) {
    this.uploads = uploads;
    this.files = files;
    this.clock = clock;
    this.json =
        json.readerFor(DirectOrder.class).with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    this.hasStore = properties.storage().kind() == SonglensProperties.Kind.S3;
  }

  @PostMapping(path = "/v1/uploads/direct", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      operationId = "beginDirectUpload",
      summary = "Begin an upload straight to the S3 store",
      description =
          "Answers with an address of the store to PUT exactly these bytes to. Only where songs are"
              + " kept in an S3 store; GET /v1/limits tells.",
      requestBody =
          @RequestBody(content = @Content(schema = @Schema(implementation = DirectOrder.class))))
  @ApiResponse(responseCode = "201", description = "Begun")
  @ApiResponse(responseCode = "400", description = "Size or hash is missing or not understood")
  @ApiResponse(responseCode = "409", description = "Songs are not kept in an S3 store here")
  @ApiResponse(responseCode = "413", description = "More bytes than a photo may have")
  ResponseEntity<DirectUpload> begin(@Parameter(hidden = true) HttpServletRequest request)
      throws IOException {
    if (!hasStore) {
      throw unavailable();
    }
    DirectOrder order = read(request.getInputStream());
    Long size = order.size();
    String sha256 = order.sha256();
    if (size == null || size < 1) {
      throw UploadProblems.bad("size is the photo's number of bytes, 1 or more.");
    }
    if (sha256 == null || !sha256.matches("[0-9a-fA-F]{64}")) {
      throw UploadProblems.bad("sha256 is the SHA-256 of the photo's bytes, 64 hex digits.");
    }
    Upload upload = uploads.begin(size, sha256.toLowerCase(Locale.ROOT), null);
    return ResponseEntity.created(URI.create(TusController.PATH + "/" + upload.id()))
        .body(opened(upload));
  }

  private DirectOrder read(InputStream content) throws IOException {
    byte[] body = content.readNBytes(MOST_BYTES + 1);
    try {
      DirectOrder order = body.length > MOST_BYTES ? null : json.readValue(body);
      if (order != null) {
        return order;
      }
    } catch (JacksonException e) {
      throw notUnderstood();
    }
    throw notUnderstood();
  }

  private static ProblemException notUnderstood() {
    return UploadProblems.bad(
        "The body is a JSON object with \"size\" (bytes) and \"sha256\" (hex), and nothing else.");
  }

  private DirectUpload opened(Upload upload) {
    Duration left = Duration.between(clock.instant(), upload.expiresAt());
    Duration validFor = left.compareTo(LONGEST) < 0 ? left : LONGEST;
    String sha256 = upload.sha256() == null ? "" : upload.sha256();
    UploadLink link =
        files
            .link(upload.id(), upload.sizeBytes(), sha256, validFor)
            .orElseThrow(DirectUploadController::unavailable);
    return new DirectUpload(
        upload.id(),
        "PUT",
        link.url(),
        link.headers(),
        clock.instant().plus(validFor),
        upload.expiresAt());
  }

  private static ProblemException unavailable() {
    return new ProblemException(
        ProblemCode.DIRECT_UPLOAD_UNAVAILABLE,
        "Songs are kept in a folder here. Send the photo with the order, or with tus to "
            + TusController.PATH
            + ".");
  }
}
