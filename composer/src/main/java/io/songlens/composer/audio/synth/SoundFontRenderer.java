package io.songlens.composer.audio.synth;

import io.songlens.composer.audio.SoundStream;
import io.songlens.composer.song.Part;
import io.songlens.composer.song.Score;
import java.util.List;

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
    List<Struck> struck =
        NoteSpan.of(score.plan(), part.notes()).stream().map(span -> struck(part, span)).toList();
    return new Desks(struck, fromFrame);
  }

  private Struck struck(Part part, NoteSpan span) {
    return new Struck(
        span, soundFont.layers(part.program(), part.percussion(), span.key(), span.velocity()));
  }
}
