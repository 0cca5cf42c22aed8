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
    return twins.size() == 1 ? name : name + "-" + (twins.indexOf(photo) + 1);
  }

  private static String stem(Path photo) {
    String name = String.valueOf(photo.getFileName());
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
