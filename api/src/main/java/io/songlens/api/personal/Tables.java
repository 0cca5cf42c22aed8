package io.songlens.api.personal;

import io.songlens.composer.song.Affect;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the tables of this package. */
final class Tables {
  private Tables() {}

  /** The lines of a table, without empty ones and comments. */
  static List<String> lines(String name) {
    try (InputStream table = Tables.class.getResourceAsStream(name)) {
      if (table == null) {
        throw new IllegalStateException("Resource " + name + " is missing");
      }
      return new String(table.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** "0.3 -0.5": valence and arousal. */
  static Affect affect(String text) {
    String[] place = text.strip().split(" +");
    return new Affect(Double.parseDouble(place[0]), Double.parseDouble(place[1]));
  }
}
