package io.songlens.api.generation;

import io.songlens.image.decode.Decoded;
import io.songlens.image.decode.PhotoDecoder;
import io.songlens.image.decode.PhotoLimits;
import io.songlens.image.decode.Refusal;

/** Says at once whether a photo can become a song, before any engine is loaded. Thread-safe. */
public final class PhotoChecks {
  private final PhotoDecoder decoder;

  /** Checks within those limits. */
  public PhotoChecks(PhotoLimits limits) {
    this.decoder = new PhotoDecoder(limits);
  }

  /** Decodes the photo. */
  public PhotoCheck of(byte[] photo) {
    Decoded decoded = decoder.decode(photo);
    if (decoded instanceof Decoded.Rejected rejected) {
      return new PhotoCheck.Refused(reason(rejected.reason()), rejected.message());
    }
    Decoded.Photo upright = (Decoded.Photo) decoded;
    return new PhotoCheck.Fine(upright.width(), upright.height());
  }

  private static PhotoCheck.Reason reason(Refusal refusal) {
    return switch (refusal) {
      case EMPTY -> PhotoCheck.Reason.EMPTY;
      case NOT_AN_IMAGE, UNSUPPORTED_FORMAT -> PhotoCheck.Reason.UNSUPPORTED;
      case TRUNCATED, DAMAGED, TOO_SMALL, TOO_SLOW -> PhotoCheck.Reason.BROKEN;
      case EXPLICIT -> PhotoCheck.Reason.EXPLICIT;
      case TOO_MANY_BYTES, TOO_MANY_PIXELS -> PhotoCheck.Reason.TOO_LARGE;
    };
  }
}
