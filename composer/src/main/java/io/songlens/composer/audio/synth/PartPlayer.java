package io.songlens.composer.audio.synth;

import io.songlens.composer.audio.SoundStream;
import io.songlens.composer.audio.soundfont.Channels;
import io.songlens.composer.audio.soundfont.Generator;
import io.songlens.composer.audio.soundfont.Layer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * Plays some struck keys of a part one after the other, and keeps those sounding that have not died
 * away.
 */
final class PartPlayer implements SoundStream {
  private final List<Struck> struck;
  private final Predicate<Struck> own;
  private final List<Voice> sounding = new ArrayList<>();
  private long frame;
  private int next;

  /**
   * A player.
   *
   * @param struck the whole part, by onset
   * @param own which notes are the player's; the others are known because they may choke its own
   * @param fromFrame where it begins; what was struck before and still rings is heard from there on
   */
  PartPlayer(List<Struck> struck, Predicate<Struck> own, long fromFrame) {
    this.struck = struck;
    this.own = own;
    this.frame = fromFrame;
    for (; next < struck.size() && onset(next) < fromFrame; next++) {
      long sinceOnset = fromFrame - onset(next);
      for (Voice voice : voices(next, sinceOnset)) {
        voice.skip(sinceOnset);
        sounding.add(voice);
      }
    }
  }

  @Override
  public void read(float[] left, float[] right, int frames) {
    Arrays.fill(left, 0, frames, 0f);
    Arrays.fill(right, 0, frames, 0f);
    sounding.removeIf(voice -> !voice.addTo(left, right, 0, frames));
    for (; next < struck.size() && onset(next) < frame + frames; next++) {
      int at = (int) (onset(next) - frame);
      for (Voice voice : voices(next, 0)) {
        if (voice.addTo(left, right, at, frames - at)) {
          sounding.add(voice);
        }
      }
    }
    frame += frames;
  }

  /** How many voices at most sound within the next frames. */
  int voicesWithin(int frames) {
    int voices = sounding.size();
    for (int i = next; i < struck.size() && onset(i) < frame + frames; i++) {
      voices += own.test(struck.get(i)) ? struck.get(i).sounds().size() : 0;
    }
    return voices;
  }

  private long onset(int index) {
    return struck.get(index).span().onsetFrame();
  }

  /** The voices of a note that may still be heard some frames after its onset. */
  private List<Voice> voices(int index, long sinceOnset) {
    if (!own.test(struck.get(index))) {
      return List.of();
    }
    NoteSpan span = struck.get(index).span();
    int held = Math.toIntExact(span.endFrame() - span.onsetFrame());
    List<Voice> voices = new ArrayList<>();
    for (Channels sound : struck.get(index).sounds()) {
      int choked = chokedAfter(index, sound.first());
      if (Voice.latestEnd(sound, held, choked) > sinceOnset) {
        voices.add(new Voice(sound, span.key(), held, choked));
      }
    }
    return voices;
  }

  /** After how many frames a later sound of the same exclusive class cuts this one off. */
  private int chokedAfter(int index, Layer layer) {
    int exclusive = layer.number(Generator.EXCLUSIVE_CLASS);
    long onset = onset(index);
    for (int i = index + 1; exclusive != 0 && i < struck.size(); i++) {
      if (onset(i) > onset && struck.get(i).belongsTo(exclusive)) {
        return Math.toIntExact(onset(i) - onset);
      }
    }
    return Integer.MAX_VALUE;
  }
}
