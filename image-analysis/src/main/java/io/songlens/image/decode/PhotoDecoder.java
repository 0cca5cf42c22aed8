package io.songlens.image.decode;

import io.songlens.image.decode.Inspection.Broken;
import io.songlens.image.decode.Inspection.Sound;

/**
 * Decodes photos from people who may mean harm: everything is judged by the header and the
 * structure of the file before a pixel is decoded, decoders see no metadata, and pixels are thinned
 * out while decoding, so that memory stays small.
 */
public final class PhotoDecoder {
  /** The longest side of a decoded photo, in pixels: enough for the models and the cover. */
  public static final int MAX_SIDE = 1000;

  private final PhotoLimits limits;

  public PhotoDecoder(PhotoLimits limits) {
    this.limits = limits;
    OpenCvRuntime.require();
  }

  /** Decodes a file, or says why not. */
  public Decoded decode(byte[] file) {
    if (file.length == 0) {
      return new Decoded.Rejected(Refusal.EMPTY);
    }
    if (file.length > limits.maxBytes()) {
      return tooMany(Refusal.TOO_MANY_BYTES, file.length, limits.maxBytes(), "MB");
    }
    ImageFormat format = ImageFormat.of(file);
    Inspection inspection =
        switch (format) {
          case JPEG -> JpegInspector.inspect(file);
          case PNG -> PngInspector.inspect(file);
          case WEBP -> WebpInspector.inspect(file);
          case OTHER_PICTURE -> new Broken(Refusal.UNSUPPORTED_FORMAT);
          case NO_PICTURE -> new Broken(Refusal.NOT_AN_IMAGE);
        };
    if (inspection instanceof Broken broken) {
      return exceeds(broken.width(), broken.height())
          ? tooManyPixels(broken.width(), broken.height())
          : new Decoded.Rejected(broken.reason());
    }
    return decode(format, (Sound) inspection);
  }

  private Decoded decode(ImageFormat format, Sound photo) {
    if (exceeds(photo.width(), photo.height())) {
      return tooManyPixels(photo.width(), photo.height());
    }
    if (Math.min(photo.width(), photo.height()) < PhotoLimits.MIN_SIDE) {
      return new Decoded.Rejected(Refusal.TOO_SMALL);
    }
    Orientation orientation = Orientation.of(photo.exif());
    PixelImage upright = Pixels.read(format, photo, orientation);
    if (upright == null) {
      return new Decoded.Rejected(Refusal.DAMAGED);
    }
    return orientation.swapsSides()
        ? new Decoded.Photo(upright, photo.height(), photo.width())
        : new Decoded.Photo(upright, photo.width(), photo.height());
  }

  private boolean exceeds(int width, int height) {
    return (long) width * height > limits.maxPixels();
  }

  private Decoded.Rejected tooManyPixels(int width, int height) {
    long pixels = (long) width * height;
    return tooMany(Refusal.TOO_MANY_PIXELS, pixels, limits.maxPixels(), "megapixels");
  }

  private static Decoded.Rejected tooMany(Refusal reason, long found, long allowed, String unit) {
    String numbers =
        String.format(
            " (It has %d %s; at most %d are allowed.)",
            Math.round(found / 1e6), unit, Math.round(allowed / 1e6));
    return new Decoded.Rejected(reason, reason.advice() + numbers);
  }
}
