package io.songlens.api.cli;

import java.nio.file.Path;
import java.util.List;

/** File names for songs made one per photo. */
final class SongNames {
  private SongNames() {}

  /** The photo's name without its ending; numbered when another photo has the same name. */
  static String of(Path photo, List<Path> all) {
    String name = stem(photo);
    List<Path> twins = all.stream().filter(other -> stem(other).equals(name)).toList();
    if (twins.size() == 1) {
      return name;
    }
    String numbered = name + "-" + (all.indexOf(photo) + 1);
    boolean taken = all.stream().anyMatch(other -> stem(other).equals(numbered));
    return taken ? numbered + "-" + (all.indexOf(photo) + 1) : numbered;
  }

  private static String stem(Path photo) {
    String name = String.valueOf(photo.getFileName());
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
