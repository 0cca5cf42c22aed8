package io.songlens.composer.audio.synth;

import io.songlens.composer.audio.SoundStream;
import io.songlens.composer.audio.Stem;
import io.songlens.composer.audio.StereoAudio;
import io.songlens.composer.audio.Workers;
import io.songlens.composer.song.Part;
import io.songlens.composer.song.Score;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Plays the instruments of a score. The same score always gives the same samples. */
public interface InstrumentRenderer {
  /**
   * One part's dry sound from a frame of the song on, which is the same to the ear (-100 dBFS)
   * wherever it is begun. Safe to call from several threads; each stream is for one.
   *
   * @param fromFrame at which frame of the song the stream begins
   */
  SoundStream stream(Score score, Part part, long fromFrame);

  /** One part's dry sound, as long as the song. Safe to call from several threads. */
  default Stem render(Score score, Part part) {
    StereoAudio audio = StereoAudio.silence(Math.toIntExact(score.plan().durationFrames()));
    stream(score, part, 0).read(audio.left(), audio.right(), audio.frames());
    return new Stem(part.id(), audio);
  }

  /** All parts, in the score's order, played on all processors, the busiest first. */
  default List<Stem> render(Score score) {
    Map<String, Stem> stems = new ConcurrentHashMap<>();
    Comparator<Part> byNotes = Comparator.comparingInt(part -> part.notes().size());
    List<Part> busiestFirst = score.parts().stream().sorted(byNotes.reversed()).toList();
    Workers.forEach(busiestFirst, part -> stems.put(part.id(), render(score, part)));
    return score.parts().stream().map(part -> stems.get(part.id())).toList();
  }
}
