package io.songlens.api.generation;

import io.songlens.composer.audio.encode.SongTags;
import io.songlens.composer.audio.encode.SoundFormat;
import io.songlens.composer.audio.label.AudioBytes;
import io.songlens.composer.audio.master.PeakSafe;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The sound files of a finished song, and what further ones can be made from. */
final class SongSounds {
  private SongSounds() {}

  /** The song in each format that was asked for; encoded side by side, as cores allow. */
  static List<Artifact> of(SongParts parts) throws IOException {
    SongDraft song = parts.draft();
    SongRequest request = song.request();
    List<SoundFormat> wanted = request.options().formats();
    Set<SoundFormat> needed = EnumSet.copyOf(wanted);
    if (request.keepMaster()) {
      needed.add(SoundFormat.FLAC);
    }
    Map<SoundFormat, byte[]> encoded =
        needed.parallelStream()
            .collect(
                Collectors.toMap(
                    format -> format,
                    format -> encoded(parts, format),
                    (first, second) -> first,
                    () -> new EnumMap<>(SoundFormat.class)));
    List<Artifact> artifacts = new ArrayList<>();
    for (Map.Entry<SoundFormat, byte[]> one : encoded.entrySet()) {
      byte[] file = one.getValue();
      if (wanted.contains(one.getKey())) {
        artifacts.add(
            tagged(one.getKey(), file, Labels.of(song, parts.timings(), AudioBytes.of(file))));
      }
      if (one.getKey() == SoundFormat.FLAC && request.keepMaster()) {
        artifacts.addAll(
            new KeptMaster(
                    file,
                    Labels.unsigned(song, parts.timings()),
                    Licences.of(song),
                    parts.target().truePeakDb())
                .artifacts());
      }
    }
    return artifacts;
  }

  /** The song's file in a format: "song.opus". */
  static Artifact tagged(SoundFormat format, byte[] encoded, SongTags tags) {
    return Artifact.of(
        name(format), format.encoder().mediaType(), format.tagger().tagged(encoded, tags));
  }

  /** The name of the song's file in a format. */
  static String name(SoundFormat format) {
    return "song." + format.word();
  }

  private static byte[] encoded(SongParts parts, SoundFormat format) {
    return PeakSafe.encode(format.encoder(), parts.master().audio(), parts.target().truePeakDb());
  }
}
