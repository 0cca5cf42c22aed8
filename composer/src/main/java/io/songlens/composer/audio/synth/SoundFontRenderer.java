package io.songlens.composer.audio.synth;

import io.songlens.composer.audio.SoundStream;
import io.songlens.composer.audio.soundfont.Channels;
import io.songlens.composer.song.Part;
import io.songlens.composer.song.Score;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Plays a score with the recordings of a SoundFont, note by note, each from its exact frame to the
 * end of its ring. No note is ever cut off for want of voices. A part's samples depend on nothing
 * but its notes.
 */
public final class SoundFontRenderer implements InstrumentRenderer {
  private final SoundFont soundFont;

  public SoundFontRenderer(SoundFont soundFont) {
    this.soundFont = soundFont;
  }

  /**
   * {@inheritDoc}
   *
   * @throws SoundFontException if the SoundFont lacks the part's instrument
   */
  @Override
  public SoundStream stream(Score score, Part part, long fromFrame) {
    Map<Stroke, List<Channels>> known = new HashMap<>();
    List<Struck> struck =
        NoteSpan.of(score.plan(), part.notes()).stream()
            .map(
                span ->
                    new Struck(
                        span,
                        known.computeIfAbsent(
                            new Stroke(span.key(), span.velocity()),
                            stroke -> sounds(part, stroke))))
            .toList();
    return new Desks(struck, fromFrame);
  }

  private List<Channels> sounds(Part part, Stroke stroke) {
    return soundFont.layers(part.program(), part.percussion(), stroke.key, stroke.velocity);
  }

  private record Stroke(int key, int velocity) {}
}
