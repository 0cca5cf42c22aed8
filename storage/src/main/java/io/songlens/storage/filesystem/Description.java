package io.songlens.storage.filesystem;

import io.songlens.storage.ObjectKey;
import io.songlens.storage.StoredObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** An object's description as text: content type, size and hash, a line each. */
final class Description {
  private Description() {}

  static byte[] format(StoredObject object) {
    String text = object.contentType() + "\n" + object.size() + "\n" + object.sha256() + "\n";
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static StoredObject parse(ObjectKey key, String text) throws IOException {
    List<String> lines = text.lines().toList();
    if (lines.size() != 3 || !lines.get(1).matches("\\d{1,18}")) {
      throw new IOException("The description of " + key + " is damaged");
    }
    return new StoredObject(key, Long.parseLong(lines.get(1)), lines.get(0), lines.get(2));
  }
}
