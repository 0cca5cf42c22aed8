package io.songlens.composer.voice;

import io.songlens.composer.song.Line;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.Syllable;
import io.songlens.composer.song.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * Plans a line as it is said: every phone as long as the model's speaker would make it, the pitch
 * falling through the line with a small rise on each stressed syllable (after Fujisaki and Hirose,
 * "Analysis of voice fundamental frequency contours for declarative sentences of Japanese", 1984).
 */
final class SpokenPlanner {
  /** From the line's start to its end. */
  private static final double DECLINATION_SEMITONES = 6;

  private static final double ACCENT_SEMITONES = 2.5;
  private static final double ACCENT_DELAY_SECONDS = 0.06;
  private static final double ACCENT_VARIANCE = 0.004;
  private static final String PAUSE_MARKS = ",;:.!?—–";

  private final List<TimedPhone> phones = new ArrayList<>();
  private final List<SungSyllable> syllables = new ArrayList<>();
  private final HsmmModel model;

  private SpokenPlanner(HsmmModel model) {
    this.model = model;
  }

  /**
   * Plans a line from frame 0 on.
   *
   * @param hz the middle of the pitch's fall
   */
  static VocalPhrase plan(HsmmModel model, Line line, double hz, Seed seed) {
    SpokenPlanner planner = new SpokenPlanner(model);
    planner.addWords(line.words());
    List<TimedPhone> timed = planner.timed();
    List<SungSyllable> placed = planner.placed(timed);
    int points = (int) (timed.get(timed.size() - 1).endFrame() / ControlCurve.STEP_FRAMES) + 2;
    ControlCurve even = new ControlCurve(new float[points]);
    return new VocalPhrase(
        0, placed, timed, pitch(placed, points, hz), even, even, false, null, seed);
  }

  /** Phones of any length: the model asks for their order alone. */
  private void addWords(List<Word> words) {
    for (int w = 0; w < words.size(); w++) {
      List<Syllable> ofWord = words.get(w).syllables();
      for (int s = 0; s < ofWord.size(); s++) {
        add(ofWord.get(s), s == 0, s == ofWord.size() - 1);
      }
      String text = words.get(w).text();
      if (w < words.size() - 1 && PAUSE_MARKS.indexOf(text.charAt(text.length() - 1)) >= 0) {
        add(Phone.PAUSE, -1);
      }
    }
  }

  private void add(Syllable syllable, boolean startsWord, boolean endsWord) {
    int index = syllables.size();
    long onset = -1;
    for (String symbol : syllable.phonemes()) {
      Phone phone = Phone.ofArpabet(symbol, syllable.stress());
      if (phone.manner().isVowel()) {
        onset = phones.size();
      }
      add(phone, index);
    }
    if (onset < 0) {
      throw new IllegalArgumentException("No vowel in the syllable " + syllable.phonemes());
    }
    syllables.add(
        new SungSyllable(
            index,
            syllable.stress(),
            startsWord,
            endsWord,
            onset,
            phones.size(),
            syllable.pinyin()));
  }

  private void add(Phone phone, int syllable) {
    phones.add(new TimedPhone(phone, phones.size(), phones.size() + 1, syllable));
  }

  private List<TimedPhone> timed() {
    SpectralTrack track = model.speak(SyllableContexts.of(phones, syllables));
    List<TimedPhone> timed = new ArrayList<>();
    long at = 0;
    for (int i = 0; i < phones.size(); i++) {
      Phone phone = phones.get(i).phone();
      long end = at + Math.max(1, Math.round(spokenFrames(phone, track, i + 1)));
      timed.add(new TimedPhone(phone, at, end, phones.get(i).syllable()));
      at = end;
    }
    return timed;
  }

  /** The model lengthens vowels for singing, all but their first state; speech takes that back. */
  private static double spokenFrames(Phone phone, SpectralTrack track, int index) {
    double start = track.start(index);
    double end = track.end(index);
    if (phone.manner().isVowel()) {
      double first = track.stateEnds()[index][0] - start;
      return ControlCurve.STEP_FRAMES * (first + (end - start - first) / HsmmModel.VOWEL_DURATION);
    }
    return phone == Phone.PAUSE
        ? Phrasing.frames(phone.naturalMs())
        : ControlCurve.STEP_FRAMES * (end - start);
  }

  private List<SungSyllable> placed(List<TimedPhone> timed) {
    List<SungSyllable> placed = new ArrayList<>();
    for (SungSyllable syllable : syllables) {
      placed.add(
          new SungSyllable(
              syllable.noteIndex(),
              syllable.stress(),
              syllable.startsWord(),
              syllable.endsWord(),
              timed.get((int) syllable.onsetFrame()).startFrame(),
              timed.get((int) syllable.endFrame() - 1).endFrame(),
              syllable.pinyin()));
    }
    return placed;
  }

  private static ControlCurve pitch(List<SungSyllable> syllables, int points, double hz) {
    float[] pitch = new float[points];
    for (int i = 0; i < points; i++) {
      double semitones = DECLINATION_SEMITONES * (0.5 - (double) i / points);
      for (SungSyllable syllable : syllables) {
        double since =
            ((double) i * ControlCurve.STEP_FRAMES - syllable.onsetFrame()) / Phrasing.frames(1000)
                - ACCENT_DELAY_SECONDS;
        semitones +=
            syllable.stress() > 0
                ? ACCENT_SEMITONES * StrictMath.exp(-since * since / (2 * ACCENT_VARIANCE))
                : 0;
      }
      pitch[i] = (float) (hz * StrictMath.pow(2, semitones / 12));
    }
    return new ControlCurve(pitch);
  }
}
