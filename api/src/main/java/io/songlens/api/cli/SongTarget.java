package io.songlens.api.cli;

import io.songlens.composer.audio.encode.SoundFormat;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which formats a song is written in, and where.
 *
 * @param formats the formats, at least one
 * @param files the file of each
 */
record SongTarget(List<SoundFormat> formats, Map<SoundFormat, Path> files) {
  private static final Set<String> OTHERS = Set.of("aac", "m4a", "ogg", "oga", "aiff", "wma");

  /**
   * The target for one song. A file name that ends in a format's word asks for that format.
   *
   * @param out where the song goes
   * @param format words with commas, or null for the file name's format, else MP3
   * @throws UsageException if a format is not known, or the name ends in another one
   */
  static SongTarget of(Path out, @Nullable String format) {
    String name = String.valueOf(out.getFileName());
    int dot = name.lastIndexOf('.');
    String ending = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    Optional<SoundFormat> named = SoundFormat.ofWord(ending);
    if (named.isEmpty() && OTHERS.contains(ending)) {
      throw new UsageException(
          "songs are written as " + SoundFormat.words() + ", not as " + ending);
    }
    List<SoundFormat> formats =
        format == null ? List.of(named.orElse(SoundFormat.MP3)) : formats(format);
    if (named.isPresent() && !formats.contains(named.get())) {
      throw new UsageException(
          "%s ends in %s, but --format says %s: make them agree"
              .formatted(name, ending, SoundFormat.words(formats)));
    }
    if (named.isEmpty() && formats.size() == 1) {
      return new SongTarget(formats, Map.of(formats.get(0), out)); // the name stays as it was given
    }
    String stem = named.isPresent() ? name.substring(0, dot) : name;
    return beside(out, stem, formats);
  }

  /** The target for one of several songs. */
  static SongTarget in(Path folder, String stem, @Nullable String format) {
    return beside(
        folder.resolve(stem), stem, format == null ? List.of(SoundFormat.MP3) : formats(format));
  }

  private static SongTarget beside(Path place, String stem, List<SoundFormat> formats) {
    return new SongTarget(
        formats,
        formats.stream()
            .collect(
                Collectors.toMap(
                    one -> one, one -> place.resolveSibling(stem + "." + one.word()))));
  }

  private static List<SoundFormat> formats(String words) {
    return Arrays.stream(words.split(",", -1))
        .map(
            word ->
                SoundFormat.ofWord(word.strip())
                    .orElseThrow(
                        () ->
                            new UsageException(
                                "--format takes %s, several with commas, not %s"
                                    .formatted(SoundFormat.words(), words))))
        .distinct()
        .toList();
  }

  /** The files in the formats' order, for people. */
  String told() {
    return formats.stream()
        .map(format -> String.valueOf(files.get(format)))
        .collect(Collectors.joining(", "));
  }
}
