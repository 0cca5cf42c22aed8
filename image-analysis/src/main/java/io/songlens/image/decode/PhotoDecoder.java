package io.songlens.image.decode;

import io.songlens.image.decode.Inspection.Broken;
import io.songlens.image.decode.Inspection.Sound;
import org.jspecify.annotations.Nullable;

/**
 * Decodes photos from people who may mean harm: everything is judged by the header and the
 * structure of the file before a pixel is decoded, decoders see no metadata, and pixels are thinned
 * out while decoding, so that memory stays small. Safe for use by many threads.
 */
public final class PhotoDecoder {
  /** The longest side of a decoded photo, in pixels: enough for the models and the cover. */
  public static final int MAX_SIDE = 1000;

  private static final String NO_HEIF_TOOL =
      "HEIC and AVIF photos cannot be read here. Save the photo as JPEG or PNG and try again; who"
          + " runs Songlens can make it read them by installing the package libheif-examples.";

  private final PhotoLimits limits;
  private final @Nullable HeifTool heifTool;

  /** A decoder that reads HEIC and AVIF if {@code heif-convert} is on the search path. */
  public PhotoDecoder(PhotoLimits limits) {
    this(limits, HeifTool.find(System.getenv("PATH")));
  }

  PhotoDecoder(PhotoLimits limits, @Nullable HeifTool heifTool) {
    this.limits = limits;
    this.heifTool = heifTool;
    OpenCvRuntime.require();
  }

  /** Decodes a file, or says why not. */
  public Decoded decode(byte[] file) {
    if (file.length == 0) {
      return new Decoded.Rejected(Refusal.EMPTY);
    }
    if (file.length > limits.maxBytes()) {
      return TooMuch.bytes(file.length, limits);
    }
    Deadline deadline = Deadline.in(limits.maxMillis());
    ImageFormat format = ImageFormat.of(file);
    Inspection inspection = inspect(format, file);
    try {
      Decoded.Rejected rejected = refusalOf(inspection);
      if (rejected != null) {
        return rejected;
      }
      return format == ImageFormat.HEIF
          ? decodeHeif(file, deadline)
          : decode(format, (Sound) inspection, null, deadline);
    } catch (RefusedException e) {
      return new Decoded.Rejected(e.reason(), e.advice());
    }
  }

  private Inspection inspect(ImageFormat format, byte[] file) {
    return switch (format) {
      case JPEG -> JpegInspector.inspect(file, limits);
      case PNG -> PngInspector.inspect(file);
      case WEBP -> WebpInspector.inspect(file, limits);
      case GIF -> GifInspector.inspect(file, limits);
      case BMP -> BmpInspector.inspect(file);
      case TIFF -> TiffInspector.inspect(file, limits);
      case HEIF -> HeifInspector.inspect(file);
      case OTHER_PICTURE -> new Broken(Refusal.UNSUPPORTED_FORMAT);
      case NO_PICTURE -> new Broken(Refusal.NOT_AN_IMAGE);
    };
  }

  /** Why the file must not be decoded; null if it may. */
  private Decoded.@Nullable Rejected refusalOf(Inspection inspection) {
    if (inspection instanceof Broken broken) {
      return limits.exceededBy(broken.width(), broken.height())
          ? TooMuch.pixels(broken.width(), broken.height(), limits)
          : new Decoded.Rejected(broken.reason());
    }
    Sound photo = (Sound) inspection;
    if (limits.exceededBy(photo.width(), photo.height())) {
      return TooMuch.pixels(photo.width(), photo.height(), limits);
    }
    return Math.min(photo.width(), photo.height()) < PhotoLimits.MIN_SIDE
        ? new Decoded.Rejected(Refusal.TOO_SMALL)
        : null;
  }

  /** The tool makes photos upright, whatever the EXIF block that it copies may say. */
  private Decoded decodeHeif(byte[] file, Deadline deadline) throws RefusedException {
    if (heifTool == null) {
      throw new RefusedException(Refusal.UNSUPPORTED_FORMAT, NO_HEIF_TOOL);
    }
    Inspection converted = JpegInspector.inspect(heifTool.toJpeg(file, deadline), limits);
    Decoded.Rejected rejected = refusalOf(converted);
    return rejected == null
        ? decode(ImageFormat.JPEG, (Sound) converted, Orientation.UPRIGHT, deadline)
        : rejected;
  }

  private static Decoded decode(
      ImageFormat format, Sound photo, @Nullable Orientation known, Deadline deadline)
      throws RefusedException {
    Exif exif = Exif.of(photo.exif());
    Orientation orientation = known == null ? exif.orientation() : known;
    PixelImage upright = Pixels.read(format, photo, orientation, deadline);
    boolean swap = orientation.swapsSides();
    return new Decoded.Photo(
        upright,
        swap ? photo.height() : photo.width(),
        swap ? photo.width() : photo.height(),
        exif.takenAt());
  }
}
