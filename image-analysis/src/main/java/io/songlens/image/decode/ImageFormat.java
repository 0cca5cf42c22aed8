package io.songlens.image.decode;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** Picture formats told apart by their first bytes; a file's name is never trusted. */
enum ImageFormat {
  JPEG,
  PNG,
  WEBP,
  /** A picture, but not one that is read here. */
  OTHER_PICTURE,
  NO_PICTURE;

  private static final Set<String> HEIF_BRANDS =
      Set.of("heic", "heix", "hevc", "heim", "heis", "mif1", "msf1", "avif", "avis");
  private static final List<String> OTHER_MAGIC =
      List.of(
          "GIF87a", "GIF89a", "II*\0", "MM\0*", "BM", "8BPS", "\0\0\1\0", "\0\0\0\fjP  ", "ÿ\n");

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
    boolean heif =
        startsWith(file, 4, "ftyp")
            && file.length >= 12
            && HEIF_BRANDS.contains(new String(file, 8, 4, StandardCharsets.ISO_8859_1));
    boolean other = heif || OTHER_MAGIC.stream().anyMatch(magic -> startsWith(file, 0, magic));
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
