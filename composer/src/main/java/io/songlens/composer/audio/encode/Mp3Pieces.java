package io.songlens.composer.audio.encode;

import io.songlens.composer.audio.StereoAudio;
import io.songlens.composer.audio.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * A song's pieces, encoded side by side and put together. Each is an encoding of its own, and takes
 * over from the one before where the two fit; pieces that fit nowhere are encoded as one.
 */
final class Mp3Pieces {
  private final Mp3Quality quality;
  private final Mp3Cut cut;
  private final StereoAudio audio;
  private final List<Integer> starts;
  private final Map<Span, Mp3Piece> encoded = new ConcurrentHashMap<>();

  Mp3Pieces(Mp3Quality quality, Mp3Cut cut, StereoAudio audio) {
    this.quality = quality;
    this.cut = cut;
    this.audio = audio;
    this.starts = new ArrayList<>(cut.starts(audio.frames() / Mp3Frames.SAMPLES));
  }

  /** The whole song's frames. */
  byte[] joined() {
    encode();
    Mp3Piece song = piece(0);
    for (int i = 1; i < starts.size(); i++) {
      OptionalInt joint = song.joint(piece(i), starts.get(i));
      if (joint.isEmpty()) {
        starts.remove(i);
        return joined();
      }
      song = song.joined(piece(i), joint.getAsInt());
    }
    return song.frames().bytes();
  }

  private void encode() {
    List<Span> missing =
        IntStream.range(0, starts.size())
            .mapToObj(this::span)
            .filter(span -> !encoded.containsKey(span))
            .toList();
    Workers.forEach(
        missing,
        span -> encoded.put(span, Mp3Piece.encoded(quality, audio, span.first(), span.end())));
  }

  private Mp3Piece piece(int i) {
    return Objects.requireNonNull(encoded.get(span(i)));
  }

  private Span span(int i) {
    int first = Math.max(0, starts.get(i) - cut.before());
    boolean last = i == starts.size() - 1;
    return new Span(first, last ? Integer.MAX_VALUE : starts.get(i + 1) + cut.after());
  }

  /**
   * Some of the song's frames.
   *
   * @param first the first of them
   * @param end the one after the last of them
   */
  private record Span(int first, int end) {}
}
