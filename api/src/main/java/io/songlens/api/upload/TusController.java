package io.songlens.api.upload;

import io.songlens.api.song.ProblemCode;
import io.songlens.api.song.ProblemException;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** Uploads that go on where they broke off: the protocol tus 1.0.0 (tus.io). */
@ConditionalOnWebApplication
@RestController
@RequestMapping(TusController.PATH)
@Tag(
    name = "Uploads",
    description = "Photos sent ahead of an order, which names them in its field \"upload\"")
class TusController {
  static final String PATH = "/v1/uploads";

  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT);

  private final Uploads uploads;

  TusController(Uploads uploads) {
    this.uploads = uploads;
  }

  /** Before every request: both sides say which version they speak. */
  @ModelAttribute
  void speakTus(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader(TusHeaders.RESUMABLE, TusHeaders.SPOKEN);
    response.setHeader(TusHeaders.MAX_SIZE, Long.toString(uploads.mostBytes()));
    boolean asksForVersion = request.getMethod().equals("OPTIONS");
    if (!asksForVersion && !TusHeaders.SPOKEN.equals(request.getHeader(TusHeaders.RESUMABLE))) {
      response.setHeader(TusHeaders.VERSION, TusHeaders.SPOKEN);
      throw new ProblemException(
          ProblemCode.TUS_VERSION, "Send the header Tus-Resumable: " + TusHeaders.SPOKEN);
    }
  }

  @RequestMapping(method = RequestMethod.OPTIONS)
  @Operation(
      operationId = "getUploadAbilities",
      summary = "What is spoken of tus",
      description = "Version, extensions, largest size.")
  @ApiResponse(responseCode = "204", description = "In the headers")
  ResponseEntity<Void> abilities() {
    return ResponseEntity.noContent()
        .header(TusHeaders.VERSION, TusHeaders.SPOKEN)
        .header(TusHeaders.EXTENSION, TusHeaders.EXTENSIONS)
        .header(TusHeaders.CHECKSUM_ALGORITHM, Checksum.ALGORITHMS)
        .build();
  }

  @Hidden
  @RequestMapping(path = "/{id}", method = RequestMethod.OPTIONS)
  ResponseEntity<Void> abilitiesOfOne() {
    return abilities();
  }

  @PostMapping
  @Operation(
      operationId = "beginUpload",
      summary = "Begin an upload",
      description =
          "Made for tus clients. The first bytes may come along, as application/offset+octet-stream;"
              + " the rest with PATCH to the address in Location.")
  @ApiResponse(responseCode = "201", description = "Begun; Location leads to the upload")
  @ApiResponse(responseCode = "400", description = "A header is missing or not understood")
  @ApiResponse(responseCode = "412", description = "Tus-Resumable is not 1.0.0")
  @ApiResponse(responseCode = "413", description = "More bytes than a photo may have")
  @ApiResponse(responseCode = "415", description = "There is a body of another media type")
  ResponseEntity<Void> begin(
      @Parameter(description = "How many bytes the photo has")
          @RequestHeader(name = TusHeaders.LENGTH, required = false)
          @Nullable String length,
      @Parameter(description = "Is told again by HEAD; names with values in Base64")
          @RequestHeader(name = TusHeaders.METADATA, required = false)
          @Nullable String metadata,
      @Parameter(description = "Of the bytes that come along: sha1 or sha256, a space, Base64")
          @RequestHeader(name = TusHeaders.CHECKSUM, required = false)
          @Nullable String checksum,
      HttpServletRequest request)
      throws IOException {
    if (request.getHeader(TusHeaders.DEFER_LENGTH) != null) {
      throw UploadProblems.bad("Say with Upload-Length how many bytes will come.");
    }
    boolean withBytes = bringsBytes(request);
    Optional<Checksum> sum = Checksum.parse(checksum);
    Upload upload =
        uploads.begin(number(TusHeaders.LENGTH, length), null, Metadata.checked(metadata));
    if (withBytes) {
      upload = first(upload, request, sum);
    }
    return ResponseEntity.created(URI.create(PATH + "/" + upload.id()))
        .header(TusHeaders.OFFSET, Long.toString(upload.receivedBytes()))
        .header(TusHeaders.EXPIRES, expires(upload))
        .build();
  }

  private static boolean bringsBytes(HttpServletRequest request) {
    String type = request.getContentType();
    if (type != null && type.split(";", 2)[0].strip().equalsIgnoreCase(TusHeaders.BYTES)) {
      return true;
    }
    if (request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null) {
      throw new ProblemException(
          ProblemCode.UNSUPPORTED_MEDIA_TYPE, "Send bytes as " + TusHeaders.BYTES + ".");
    }
    return false;
  }

  /** Nobody would learn of an upload whose first bytes are refused. */
  private Upload first(Upload upload, HttpServletRequest request, Optional<Checksum> checksum)
      throws IOException {
    try {
      return uploads.append(
          upload.id(), 0, request.getInputStream(), request.getContentLengthLong(), checksum);
    } catch (ProblemException e) {
      uploads.end(upload.id());
      throw e;
    }
  }

  @RequestMapping(path = "/{id}", method = RequestMethod.HEAD)
  @Operation(
      operationId = "getUploadOffset",
      summary = "How far an upload is",
      description = "Upload-Offset has the bytes so far.")
  @ApiResponse(responseCode = "200", description = "In the headers")
  @ApiResponse(responseCode = "404", description = "There is no such upload")
  ResponseEntity<Void> progress(@PathVariable String id) {
    Upload upload = uploads.find(id);
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.ok()
            .header(TusHeaders.OFFSET, Long.toString(upload.receivedBytes()))
            .header(TusHeaders.LENGTH, Long.toString(upload.sizeBytes()))
            .header(TusHeaders.EXPIRES, expires(upload));
    if (upload.metadata() != null) {
      answer.header(TusHeaders.METADATA, upload.metadata());
    }
    return answer.build();
  }

  @PatchMapping(path = "/{id}", consumes = TusHeaders.BYTES)
  @Operation(
      operationId = "continueUpload",
      summary = "Send bytes of an upload",
      description =
          "From Upload-Offset on. If the connection breaks, what has arrived stays: ask with HEAD"
              + " how much that is, and go on from there. Bytes with an Upload-Checksum count only"
              + " if all have arrived and fit.",
      requestBody =
          @RequestBody(
              content =
                  @Content(
                      mediaType = TusHeaders.BYTES,
                      schema = @Schema(type = "string", format = "binary"))))
  @ApiResponse(responseCode = "204", description = "Taken; Upload-Offset has the bytes so far")
  @ApiResponse(responseCode = "400", description = "A header is wrong, or there are too many bytes")
  @ApiResponse(responseCode = "404", description = "There is no such upload")
  @ApiResponse(responseCode = "409", description = "Upload-Offset is not where the upload is")
  @ApiResponse(responseCode = "423", description = "Another request is at the upload")
  @ApiResponse(responseCode = "460", description = "The bytes do not have that checksum")
  ResponseEntity<Void> append(
      @PathVariable String id,
      @Parameter(description = "Where the bytes begin")
          @RequestHeader(name = TusHeaders.OFFSET, required = false)
          @Nullable String offset,
      @Parameter(description = "sha1 or sha256, a space, and the bytes' hash in Base64")
          @RequestHeader(name = TusHeaders.CHECKSUM, required = false)
          @Nullable String checksum,
      @Parameter(hidden = true) HttpServletRequest request)
      throws IOException {
    Upload upload =
        uploads.append(
            id,
            number(TusHeaders.OFFSET, offset),
            request.getInputStream(),
            request.getContentLengthLong(),
            Checksum.parse(checksum));
    return ResponseEntity.noContent()
        .header(TusHeaders.OFFSET, Long.toString(upload.receivedBytes()))
        .header(TusHeaders.EXPIRES, expires(upload))
        .build();
  }

  @DeleteMapping("/{id}")
  @Operation(
      operationId = "endUpload",
      summary = "End an upload",
      description = "Deletes what has arrived of it.")
  @ApiResponse(responseCode = "204", description = "Deleted")
  @ApiResponse(responseCode = "404", description = "There is no such upload")
  ResponseEntity<Void> end(@PathVariable String id) {
    uploads.end(id);
    return ResponseEntity.noContent().build();
  }

  /** Some networks let no other methods pass than GET and POST. */
  @Hidden
  @PostMapping(path = "/{id}", headers = TusHeaders.METHOD_OVERRIDE + "=PATCH")
  ResponseEntity<Void> appendByPost(
      @PathVariable String id,
      @RequestHeader(name = TusHeaders.OFFSET, required = false) @Nullable String offset,
      @RequestHeader(name = TusHeaders.CHECKSUM, required = false) @Nullable String checksum,
      HttpServletRequest request)
      throws IOException {
    bringsBytes(request);
    return append(id, offset, checksum, request);
  }

  @Hidden
  @PostMapping(path = "/{id}", headers = TusHeaders.METHOD_OVERRIDE + "=DELETE")
  ResponseEntity<Void> endByPost(@PathVariable String id) {
    return end(id);
  }

  private static long number(String name, @Nullable String header) {
    if (header == null || !header.matches("[0-9]{1,18}")) {
      throw UploadProblems.bad(name + " is a number of bytes, 0 or more.");
    }
    return Long.parseLong(header);
  }

  private static String expires(Upload upload) {
    return HTTP_DATE.format(upload.expiresAt().atOffset(ZoneOffset.UTC));
  }
}
