package io.songlens.api.upload;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The header {@code Upload-Metadata}: names with values in Base64, for the client's own use. */
final class Metadata {
  private static final int MOST_CHARACTERS = 2000;

  private Metadata() {}

  /**
   * The header as it came, if it is one; null if there is none.
   *
   * @throws io.songlens.api.song.ProblemException if it has another form
   */
  static @Nullable String checked(@Nullable String header) {
    if (header == null || header.isBlank()) {
      return null;
    }
    if (header.length() > MOST_CHARACTERS) {
      throw UploadProblems.bad("Upload-Metadata has up to " + MOST_CHARACTERS + " characters.");
    }
    Set<String> names = new HashSet<>();
    for (String pair : header.split(",", -1)) {
      String[] words = pair.strip().split(" ", -1);
      if (words.length > 2
          || !words[0].matches("[\\x21-\\x7e]+")
          || !names.add(words[0])
          || (words.length == 2 && !isBase64(words[1]))) {
        throw UploadProblems.bad(
            "Upload-Metadata holds names, each once, with a space and a value in Base64, and commas"
                + " between them.");
      }
    }
    return header.strip();
  }

  private static boolean isBase64(String value) {
    return value.length() % 4 == 0 && value.matches("[A-Za-z0-9+/]*={0,2}");
  }
}
