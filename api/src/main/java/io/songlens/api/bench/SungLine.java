package io.songlens.api.bench;

import io.songlens.composer.song.Line;
import io.songlens.composer.voice.SungSyllable;
import io.songlens.composer.voice.TimedPhone;
import io.songlens.composer.voice.VocalPhrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A line that is sung in a song.
 *
 * @param text the line
 * @param from the first frame of its clip
 * @param to the frame after the clip's last
 * @param onsets the frame at which each word's first sound begins
 */
record SungLine(Line text, long from, long to, List<Long> onsets) {
  private static final long BEFORE = 2_400;
  private static final long AFTER = 4_800;

  SungLine {
    onsets = List.copyOf(onsets);
  }

  /**
   * Up to {@code count} lines of a song that are sung in full and are not in {@code texts}, from
   * all over the song; their texts are added.
   */
  static List<SungLine> of(BenchSong song, int count, Set<String> texts) {
    List<SungLine> found = new ArrayList<>();
    for (int third = 0; third < 3; third++) {
      for (int line = third; line < song.lines().size() && found.size() < count; line += 3) {
        SungLine sung = of(song, line);
        if (sung.onsets.size() == sung.text.words().size() && texts.add(sung.text.text())) {
          found.add(sung);
        }
      }
    }
    return found;
  }

  private static SungLine of(BenchSong song, int line) {
    List<Long> onsets = new ArrayList<>();
    long from = -1;
    long to = -1;
    long limit = song.plan().durationFrames();
    for (VocalPhrase phrase : song.plan().phrases()) {
      int first = phrase.syllables().get(0).noteIndex();
      if (song.score().melody().get(first).line() == line) {
        from = from < 0 ? phrase.startFrame() : from;
        to = phrase.endFrame();
        addOnsets(phrase, onsets);
      } else if (to >= 0) {
        // A breath drawn for the next line is no part of this one.
        limit =
            phrase.inhalation() == null ? phrase.startFrame() : phrase.inhalation().startFrame();
        break;
      }
    }
    long start = Math.max(0, from - BEFORE);
    return new SungLine(song.lines().get(line), start, Math.min(limit, to + AFTER), onsets);
  }

  private static void addOnsets(VocalPhrase phrase, List<Long> onsets) {
    int syllable = -1;
    for (TimedPhone phone : phrase.phones()) {
      if (phone.syllable() >= 0 && phone.syllable() != syllable) {
        syllable = phone.syllable();
        SungSyllable begun = phrase.syllables().get(syllable);
        if (begun.startsWord()) {
          onsets.add(phone.startFrame());
        }
      }
    }
  }
}
