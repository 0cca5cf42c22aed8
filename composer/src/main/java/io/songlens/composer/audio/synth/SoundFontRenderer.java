package io.songlens.composer.audio.synth;

import io.songlens.composer.audio.Stem;
import io.songlens.composer.audio.StereoAudio;
import io.songlens.composer.audio.soundfont.Channels;
import io.songlens.composer.audio.soundfont.Generator;
import io.songlens.composer.audio.soundfont.Layer;
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
  public Stem render(Score score, Part part) {
    StereoAudio audio = StereoAudio.silence(Math.toIntExact(score.plan().durationFrames()));
    List<Struck> struck =
        NoteSpan.of(score.plan(), part.notes()).stream().map(span -> struck(part, span)).toList();
    for (int i = 0; i < struck.size(); i++) {
      play(struck, i, audio);
    }
    return new Stem(part.id(), audio);
  }

  private Struck struck(Part part, NoteSpan span) {
    return new Struck(
        span, soundFont.layers(part.program(), part.percussion(), span.key(), span.velocity()));
  }

  private static void play(List<Struck> all, int index, StereoAudio audio) {
    NoteSpan span = all.get(index).span();
    for (Channels sound : all.get(index).sounds()) {
      int held = Math.toIntExact(span.endFrame() - span.onsetFrame());
      new Voice(sound, span.key(), held, chokedAfter(all, index, sound.first()))
          .addTo(audio.left(), audio.right(), Math.toIntExact(span.onsetFrame()));
    }
  }

  /** After how many frames a later sound of the same exclusive class cuts this one off. */
  private static int chokedAfter(List<Struck> all, int index, Layer layer) {
    int exclusive = layer.number(Generator.EXCLUSIVE_CLASS);
    long onset = all.get(index).span().onsetFrame();
    for (int i = index + 1; exclusive != 0 && i < all.size(); i++) {
      Struck later = all.get(i);
      if (later.span().onsetFrame() > onset && later.belongsTo(exclusive)) {
        return Math.toIntExact(later.span().onsetFrame() - onset);
      }
    }
    return Integer.MAX_VALUE;
  }

  /**
   * A struck key.
   *
   * @param span when
   * @param sounds what sounds
   */
  private record Struck(NoteSpan span, List<Channels> sounds) {
    Struck {
      sounds = List.copyOf(sounds);
    }

    boolean belongsTo(int exclusive) {
      return sounds.stream()
          .anyMatch(sound -> sound.first().number(Generator.EXCLUSIVE_CLASS) == exclusive);
    }
  }
}
