package io.songlens.api.verify;

import io.songlens.api.config.DataFolder;
import io.songlens.api.config.SonglensProperties;
import io.songlens.api.label.SigningKey;
import io.songlens.api.label.Verification;
import io.songlens.api.label.Verifier;
import io.songlens.api.song.ProblemCode;
import io.songlens.api.song.ProblemException;
import io.songlens.composer.audio.label.AudioBytes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Says whether a file is a song that was made here. */
@ConditionalOnWebApplication
@RestController
@RequestMapping("/v1/verify")
@Tag(name = "Labels", description = "Whether a file is a song of this service, and still the same")
class VerifyController {
  private final Verifier verifier;
  private final SigningKey key;
  private final SonglensProperties properties;
  private final DataFolder data;

  VerifyController(
      Verifier verifier, SigningKey key, SonglensProperties properties, DataFolder data) {
    this.verifier = verifier;
    this.key = key;
    this.properties = properties;
    this.data = data;
  }

  @PostMapping(
      consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      operationId = "verify",
      summary = "Verify a song's file",
      description =
          "Send an MP3, FLAC, Opus or WAV file. The verdict is \"intact\", \"changed\","
              + " \"other-key\", \"foreign\" or \"unreadable\", with the same in a sentence. The file"
              + " is not kept.")
  @ApiResponse(responseCode = "200", description = "What is known of the file")
  @ApiResponse(responseCode = "400", description = "There is no file")
  @ApiResponse(responseCode = "413", description = "The file is too large")
  Verification verify(
      @Parameter(description = "The song's file") @RequestParam(name = "file", required = false)
          @Nullable MultipartFile file)
      throws IOException {
    if (file == null) {
      throw new ProblemException(
          ProblemCode.SONG_MISSING, "Send the song's file as a part named \"file\".");
    }
    if (file.getSize() > properties.uploads().maxSongSize().toBytes()) {
      throw ProblemException.songTooLarge(properties.uploads());
    }
    // Parsers jump about in a file, which an upload's stream cannot; a kill's leftovers are found
    // in this folder.
    Path copy = Files.createTempFile(data.resolve("uploads"), "verify-", ".tmp");
    try {
      file.transferTo(copy);
      try (AudioBytes bytes = AudioBytes.open(copy)) {
        return verifier.verify(bytes);
      }
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  @GetMapping(path = "/key", produces = "application/x-pem-file")
  @Operation(
      operationId = "getPublicKey",
      summary = "The public key",
      description =
          "What this service's songs are signed with, as PEM: for ./songlens verify --key.")
  @ApiResponse(responseCode = "200", description = "An Ed25519 public key")
  String key() {
    return key.publicKey().pem();
  }
}
