package io.songlens.image.decode;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** Picture formats told apart by their first bytes; a file's name is never trusted. */
enum ImageFormat {
  JPEG,
  PNG,
  WEBP,
  GIF,
  BMP,
  TIFF,
  /** HEIC and AVIF. */
  HEIF,
  /** A picture, but not one that is read here. */
  OTHER_PICTURE,
  NO_PICTURE;

  private static final Set<String> HEIF_BRANDS =
      Set.of("heic", "heix", "hevc", "heim", "heis", "mif1", "msf1", "avif", "avis");

  /** Photoshop, icons, JPEG 2000, JPEG XL (both of its forms) and BigTIFF. */
  private static final List<String> OTHER_MAGIC =
      List.of("8BPS", "\0\0\1\0", "\0\0\0\fjP  ", "ÿ\n", "\0\0\0\fJXL ", "II+\0", "MM\0+");

  static ImageFormat of(byte[] file) {
    if (startsWith(file, 0, "\u00ff\u00d8\u00ff")) {
      return JPEG;
    }
    if (startsWith(file, 0, "\u0089PNG\r\n\u001a\n")) {
      return PNG;
    }
    if (startsWith(file, 0, "RIFF") && startsWith(file, 8, "WEBP")) {
      return WEBP;
    }
    if (startsWith(file, 0, "GIF87a") || startsWith(file, 0, "GIF89a")) {
      return GIF;
    }
    if (startsWith(file, 0, "BM")) {
      return BMP;
    }
    if (startsWith(file, 0, "II*\0") || startsWith(file, 0, "MM\0*")) {
      return TIFF;
    }
    if (startsWith(file, 4, "ftyp")
        && file.length >= 12
        && HEIF_BRANDS.contains(new String(file, 8, 4, StandardCharsets.ISO_8859_1))) {
      return HEIF;
    }
    boolean other = OTHER_MAGIC.stream().anyMatch(magic -> startsWith(file, 0, magic));
    return other ? OTHER_PICTURE : NO_PICTURE;
  }

  private static boolean startsWith(byte[] file, int offset, String magic) {
    byte[] wanted = magic.getBytes(StandardCharsets.ISO_8859_1);
    if (file.length < offset + wanted.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if (file[offset + i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }
}
