package io.songlens.composer.audio.synth;

import io.songlens.composer.audio.Stem;
import io.songlens.composer.song.Part;
import io.songlens.composer.song.Score;
import java.util.List;

/** Plays the instruments of a score. The same score always gives the same samples. */
public interface InstrumentRenderer {
  /** One part's dry sound, as long as the song. Safe to call from several threads. */
  Stem render(Score score, Part part);

  /** All parts, in the score's order, played on all processors. */
  default List<Stem> render(Score score) {
    return score.parts().parallelStream().map(part -> render(score, part)).toList();
  }
}
