package io.songlens.api.cli;

import io.songlens.api.generation.Artifact;
import io.songlens.api.generation.Extra;
import io.songlens.api.generation.GeneratedSong;
import io.songlens.api.generation.KeptMaster;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the files of one song go.
 *
 * @param target the song itself, in its formats
 * @param keep the folder for everything else; null if nothing else is wanted
 * @param extras what was asked for besides
 */
record SongPlaces(SongTarget target, @Nullable Path keep, Map<Extra, Path> extras) {
  SongPlaces {
    extras = Map.copyOf(extras);
  }

  /** Writes the files where they go and discards them, whatever happens. */
  void receive(GeneratedSong made) throws IOException {
    List<Artifact> left = new ArrayList<>(made.artifacts());
    try {
      for (Artifact artifact : made.artifacts()) {
        for (Path place : places(artifact.name())) {
          copy(artifact, place);
        }
        artifact.discard();
        left.remove(artifact);
      }
    } finally {
      for (Artifact artifact : left) {
        artifact.discard();
      }
    }
  }

  private List<Path> places(String name) {
    for (Map.Entry<Extra, Path> extra : extras.entrySet()) {
      if (extra.getKey().file().equals(name)) {
        return List.of(extra.getValue());
      }
    }
    List<Path> places = new ArrayList<>();
    target.files().entrySet().stream()
        .filter(file -> name.equals(KeptMaster.songName(file.getKey())))
        .map(Map.Entry::getValue)
        .forEach(places::add);
    if (keep != null) {
      places.add(keep.resolve(name));
    }
    return places;
  }

  private static void copy(Artifact artifact, Path to) throws IOException {
    Path folder = to.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Path beside = to.resolveSibling(to.getFileName() + ".part");
    try (InputStream content = artifact.open()) {
      Files.copy(content, beside, StandardCopyOption.REPLACE_EXISTING);
      Files.move(beside, to, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  /** The song and what was asked for besides: "song.mp3, stems.zip". */
  @Override
  public String toString() {
    return Stream.concat(
            Stream.of(target.told()), extras.values().stream().sorted().map(Path::toString))
        .collect(Collectors.joining(", "));
  }
}
