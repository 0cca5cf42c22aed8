package io.songlens.api.song;

import io.songlens.storage.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.springframework.web.multipart.MultipartFile;

/** Tells whether two orders ask for the same: SHA-256 over options, photos and ids of uploads. */
final class OrderHash {
  private OrderHash() {}

  /**
   * The hash of an order.
   *
   * @param photos and other files that came with it
   * @param options all else that came with it
   * @param uploads ids of photos that came before it: with the order, their bytes may be gone
   */
  static String of(List<MultipartFile> photos, List<String> uploads, String options)
      throws IOException {
    MessageDigest digest = Sha256.digest();
    digest.update(options.getBytes(StandardCharsets.UTF_8));
    uploads.forEach(id -> digest.update(("\0upload " + id).getBytes(StandardCharsets.UTF_8)));
    OutputStream hashing = new DigestOutputStream(OutputStream.nullOutputStream(), digest);
    for (MultipartFile photo : photos) {
      digest.update(("\0" + photo.getSize() + "\0").getBytes(StandardCharsets.UTF_8));
      try (InputStream content = photo.getInputStream()) {
        content.transferTo(hashing);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  static String of(String order) {
    return HexFormat.of().formatHex(Sha256.digest().digest(order.getBytes(StandardCharsets.UTF_8)));
  }
}
