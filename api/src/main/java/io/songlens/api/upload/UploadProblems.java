package io.songlens.api.upload;

import io.songlens.api.song.ProblemCode;
import io.songlens.api.song.ProblemException;
import java.time.Duration;

/** What uploads are refused with in more than one place. */
final class UploadProblems {
  private UploadProblems() {}

  static ProblemException notFound() {
    return new ProblemException(
        ProblemCode.UPLOAD_NOT_FOUND,
        "There is no upload of this id; it may have been ordered from, or have expired.");
  }

  static ProblemException busy() {
    return new ProblemException(
        ProblemCode.UPLOAD_BUSY,
        "Another request is at this upload; ask with HEAD how far it is, and go on from there.",
        Duration.ofSeconds(5));
  }

  static ProblemException checksum() {
    return new ProblemException(
        ProblemCode.UPLOAD_CHECKSUM,
        "The bytes do not have the checksum of Upload-Checksum; none of them were kept. Send them"
            + " again.");
  }

  static ProblemException bad(String detail) {
    return new ProblemException(ProblemCode.BAD_REQUEST, detail);
  }
}
