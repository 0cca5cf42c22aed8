package io.songlens.storage.s3;

import java.nio.charset.StandardCharsets;

/** The header that makes a browser save a response as a file (RFC 6266). */
final class ContentDisposition {
  private static final String PLAIN = "!#$&+-.^_`|~";

  private ContentDisposition() {}

  static String attachment(String fileName) {
    String ascii = fileName.replaceAll("[^A-Za-z0-9 ._-]", "_");
    return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encode(fileName);
  }

  /** The extended notation of RFC 8187. */
  private static String encode(String text) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if (c < 128 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0)) {
        encoded.append(c);
      } else {
        encoded.append(String.format("%%%02X", (int) c));
      }
    }
    return encoded.toString();
  }
}
