package io.songlens.api.upload;

import io.songlens.api.access.Callers;
import io.songlens.api.config.DataFolder;
import io.songlens.api.config.SonglensProperties;
import io.songlens.api.config.UploadSettings;
import io.songlens.api.song.ProblemCode;
import io.songlens.api.song.ProblemException;
import io.songlens.storage.StoredObject;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Service;

/** The caller's uploads: begins them, takes their bytes, and ends them. */
@ConditionalOnWebApplication
@Service
class Uploads {
  private static final int MOST_PIECES = 1000;

  private final UploadRows rows;
  private final UploadHolds holds;
  private final UploadFiles files;
  private final Callers callers;
  private final Clock clock;
  private final UploadSettings settings;
  private final SonglensProperties.Uploads limits;
  private final Path spools;

  Uploads(
      UploadRows rows,
      UploadHolds holds,
      UploadFiles files,
      Callers callers,
      Clock clock,
      SonglensProperties properties,
      DataFolder data) {
    this.rows = rows;
    this.holds = holds;
    this.files = files;
    this.callers = callers;
    this.clock = clock;
    this.settings = properties.uploads().ahead();
    this.limits = properties.uploads();
    this.spools = data.resolve("uploads");
  }

  long mostBytes() {
    return limits.maxPhotoSize().toBytes();
  }

  /**
   * Begins an upload.
   *
   * @param sha256 of one that is sent to the store directly; null for others
   * @throws ProblemException if it is too large, or the account has too many
   */
  Upload begin(long sizeBytes, @Nullable String sha256, @Nullable String metadata) {
    if (sizeBytes > mostBytes()) {
      throw ProblemException.photoTooLarge(limits);
    }
    Upload upload =
        new Upload(
            UUID.randomUUID().toString(),
            callers.current().tenant(),
            sizeBytes,
            0,
            sha256,
            metadata,
            clock.instant().plus(settings.keep()));
    if (!rows.add(upload, settings)) {
      throw new ProblemException(
          ProblemCode.TOO_MANY_UPLOADS,
          "An account may have %d uploads of %d MB together that no song was ordered from yet; order"
                  .formatted(
                      settings.mostPerAccount(), settings.mostBytesPerAccount().toMegabytes())
              + " from some, delete some, or wait until they expire.");
    }
    return upload;
  }

  /**
   * The caller's upload of that id; of one that is sent to the store directly, with as many bytes
   * as are there.
   *
   * @throws ProblemException if there is none
   */
  Upload find(String id) {
    if (!id.matches("[0-9a-f-]{36}")) {
      throw UploadProblems.notFound();
    }
    Upload upload = rows.find(callers.current().tenant(), id).orElseThrow(UploadProblems::notFound);
    return upload.sha256() == null
        ? upload
        : upload.withReceived(files.sentDirectly(id).map(StoredObject::size).orElse(0L));
  }

  /**
   * Takes bytes that begin where those that have arrived end.
   *
   * @param announcedBytes how many will come; negative if that is not known
   * @return the upload with what has arrived of it by then
   * @throws ProblemException if they begin elsewhere, are too many or do not have the checksum, or
   *     if another request is at the upload
   */
  Upload append(
      String id,
      long offsetBytes,
      InputStream body,
      long announcedBytes,
      Optional<Checksum> checksum) {
    Upload asked = find(id);
    if (asked.sha256() != null) {
      throw UploadProblems.bad("This upload is sent to the store, by the address it came with.");
    }
    String holder = UUID.randomUUID().toString();
    if (!holds.take(asked.tenant(), id, holder, Writing.QUIET)) {
      throw UploadProblems.busy();
    }
    try {
      Upload upload = find(id);
      requireFitting(upload, offsetBytes, announcedBytes);
      requireFewPieces(upload, announcedBytes);
      try (Writing writing = new Writing(rows, holds, files, upload, holder, checksum, spools)) {
        writing.take(body, announcedBytes);
      }
      return find(id);
    } finally {
      holds.release(id, holder);
    }
  }

  /** Ends an upload of the caller that was found before. */
  void end(Upload upload) {
    files.deleteAll(upload.id());
    rows.end(upload, linkEnds(upload));
  }

  /** When the link that a direct upload came with has certainly ended. */
  private Instant linkEnds(Upload upload) {
    return upload.expiresAt().minus(settings.keep()).plus(DirectUploadController.LONGEST);
  }

  /** One by one, bytes would fill database and store with pieces. */
  private void requireFewPieces(Upload upload, long announcedBytes) {
    if (announcedBytes != upload.missingBytes() && rows.countPieces(upload.id()) >= MOST_PIECES) {
      throw UploadProblems.bad(
          "This upload came in %d pieces; send all that it still misses in one."
              .formatted(MOST_PIECES));
    }
  }

  private static void requireFitting(Upload upload, long offsetBytes, long announcedBytes) {
    if (upload.receivedBytes() != offsetBytes) {
      throw new ProblemException(
          ProblemCode.UPLOAD_OFFSET,
          "%d bytes have arrived of this upload; go on from there."
              .formatted(upload.receivedBytes()));
    }
    if (announcedBytes > upload.missingBytes()) {
      throw UploadProblems.bad(
          "The body has more bytes than the upload still misses, which is %d."
              .formatted(upload.missingBytes()));
    }
  }

  /**
   * Ends an upload, and deletes what has arrived.
   *
   * @throws ProblemException if there is none
   */
  void end(String id) {
    end(find(id));
  }
}
