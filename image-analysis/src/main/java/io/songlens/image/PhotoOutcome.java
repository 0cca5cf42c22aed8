package io.songlens.image;

import io.songlens.image.decode.Refusal;
import io.songlens.image.fingerprint.Fingerprint;
import io.songlens.image.vision.Evidence;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a photo. */
public sealed interface PhotoOutcome {
  /**
   * The photo was read.
   *
   * @param reading what it shows
   * @param coverJpeg the photo upright, free of metadata, at most 1000 pixels on its longer side
   * @param evidence where the photo speaks for its tags; empty if the model cannot say
   * @param fingerprint tells whether another photo is the same shot
   * @param takenAt when the camera says it was taken, on the camera's clock; null where it does not
   *     say
   * @param times how long it took
   */
  @SuppressWarnings("ArrayRecordComponent") // outcomes are not compared; readings are
  record Read(
      SceneReading reading,
      byte[] coverJpeg,
      List<Evidence> evidence,
      Fingerprint fingerprint,
      @Nullable LocalDateTime takenAt,
      ReadTimes times)
      implements PhotoOutcome {}

  /**
   * The photo was not read, and nothing of it was kept.
   *
   * @param reason why
   * @param message what the user can do, in plain words
   */
  record Refused(Refusal reason, String message) implements PhotoOutcome {}
}
