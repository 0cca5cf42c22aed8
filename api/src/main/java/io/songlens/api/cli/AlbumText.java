package io.songlens.api.cli;

import io.songlens.image.album.AlbumReading;
import io.songlens.image.album.EmotionalArc;
import io.songlens.image.album.PhotoOrder;
import io.songlens.image.palette.Swatch;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Tells an album in plain words. */
final class AlbumText {
  private AlbumText() {}

  /**
   * A few lines about an album.
   *
   * @param names the files that the album's indices count
   */
  static String of(List<String> names, AlbumReading album) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Album of %d different photo%s, %s"
            .formatted(
                album.photos().size(),
                album.photos().size() == 1 ? "" : "s",
                album.order() == PhotoOrder.CAPTURE_TIME
                    ? "in the order they were taken"
                    : "in the order given"));
    album
        .duplicates()
        .forEach(
            duplicate ->
                lines.add(
                    "  left out  %s, the same shot as %s"
                        .formatted(names.get(duplicate.photo()), names.get(duplicate.of()))));
    album
        .recurring()
        .forEach(
            subject ->
                lines.add(
                    "  again     %s, in %d photos: %s"
                        .formatted(
                            subject.id(),
                            subject.photos().size(),
                            subject.photos().stream()
                                .map(names::get)
                                .collect(Collectors.joining(", ")))));
    EmotionalArc arc = album.arc();
    lines.add("  arc       " + arc.shape().id());
    for (EmotionalArc.Moment moment : arc.moments()) {
      lines.add(
          "            valence %+.2f, arousal %+.2f  %s%s"
              .formatted(
                  moment.valence(),
                  moment.arousal(),
                  names.get(moment.photo()),
                  moment.photo() == arc.climax() ? "  (climax)" : ""));
    }
    lines.add(
        "  mood      valence %+.2f, arousal %+.2f: %s"
            .formatted(
                album.mood().valence(),
                album.mood().arousal(),
                String.join(", ", album.mood().words())));
    lines.add(
        "  colours   "
            + album.palette().swatches().stream()
                .map(Swatch::name)
                .collect(Collectors.joining(", ")));
    return String.join(System.lineSeparator(), lines);
  }
}
