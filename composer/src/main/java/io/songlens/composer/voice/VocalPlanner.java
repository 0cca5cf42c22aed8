package io.songlens.composer.voice;

import io.songlens.composer.song.EffectSpan;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.SungNote;
import io.songlens.composer.song.VocalEffect;
import io.songlens.composer.song.VoiceStyle;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns a score's melody into what a singer does: phones in time, pitch, loudness and breath. */
public final class VocalPlanner {
  private static final long MIN_INHALATION_FRAMES = Phrasing.frames(180);
  private static final long MAX_INHALATION_FRAMES = Phrasing.frames(420);
  private static final long INHALATION_GAP_FRAMES = Phrasing.frames(40);

  /**
   * Plans the singing of a whole score.
   *
   * @param score the notes and their syllables
   * @param seed where the small unsteadiness of a human voice comes from; each phrase forks it by
   *     its own place in the song, so that changing one line leaves the others as they were
   * @throws IllegalArgumentException if a syllable has not exactly one vowel, holds an unknown
   *     ARPAbet symbol, or the melody begins with a note that continues a syllable
   */
  public VocalPlan plan(Score score, Seed seed) {
    return plan(score.plan(), score.melody(), score.voice(), score.effects(), seed);
  }

  /**
   * Plans the singing of one line of notes.
   *
   * @param song tempo and duration
   * @param notes the notes and their syllables, one at a time
   * @param style range, vibrato and portamento
   * @param effects where it is whispered; other effects are left to the mix
   * @param seed as above
   * @throws IllegalArgumentException as above
   */
  public VocalPlan plan(
      SongPlan song, List<SungNote> notes, VoiceStyle style, List<EffectSpan> effects, Seed seed) {
    List<VocalPhrase> phrases = new ArrayList<>();
    long free = 0;
    for (List<SyllableEvent> events : Phrasing.phrases(song, notes)) {
      VocalPhrase phrase = phrase(events, song, style, effects, free, seed);
      phrases.add(phrase);
      free = phrase.endFrame();
    }
    return new VocalPlan(song.durationFrames(), phrases);
  }

  private static VocalPhrase phrase(
      List<SyllableEvent> events,
      SongPlan song,
      VoiceStyle style,
      List<EffectSpan> effects,
      long free,
      Seed songSeed) {
    int onset = events.get(0).note().onset();
    Seed seed = songSeed.fork("phrase at tick " + onset);
    boolean whispered =
        effects.stream().anyMatch(e -> e.effect() == VocalEffect.WHISPER && e.contains(onset));
    PhoneTimer.Timed timed = PhoneTimer.time(events, free, song.durationFrames());
    List<TimedPhone> phones = timed.phones();
    List<NoteSpan> notes = events.stream().flatMap(event -> event.notes().stream()).toList();
    double middleMidi = (style.lowestMidi() + style.highestMidi()) / 2.0;
    long start = phones.get(0).startFrame();
    return new VocalPhrase(
        start,
        timed.syllables(),
        phones,
        PitchContour.of(notes, phones, style, seed),
        Dynamics.level(notes, phones, middleMidi, seed),
        Dynamics.breathiness(phones),
        whispered,
        inhalation(free, start),
        seed);
  }

  private static @Nullable Inhalation inhalation(long free, long start) {
    long end = start - INHALATION_GAP_FRAMES;
    long length = Math.min(MAX_INHALATION_FRAMES, end - free - INHALATION_GAP_FRAMES);
    return length < MIN_INHALATION_FRAMES ? null : new Inhalation(end - length, end);
  }
}
