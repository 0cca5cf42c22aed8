package io.songlens.composer.voice.measure;

import io.songlens.composer.song.Score;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.SungNote;
import io.songlens.composer.voice.Phone;
import io.songlens.composer.voice.SungSyllable;
import io.songlens.composer.voice.TimedPhone;
import io.songlens.composer.voice.VocalPhrase;
import io.songlens.composer.voice.VocalPlan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pairs the written notes of a score with the vowels of its vocal plan. */
public final class SungVowels {
  private final SongPlan song;
  private final List<SungNote> melody;

  private SungVowels(Score score) {
    this.song = score.plan();
    this.melody = score.melody();
  }

  /** The vowels of a whole song, a list for each phrase; notes that are not sung are left out. */
  public static List<List<SungVowel>> byPhrase(Score score, VocalPlan plan) {
    SungVowels vowels = new SungVowels(score);
    return plan.phrases().stream().map(vowels::of).toList();
  }

  private List<SungVowel> of(VocalPhrase phrase) {
    List<SungVowel> vowels = new ArrayList<>();
    for (int i = 0; i < phrase.phones().size(); i++) {
      TimedPhone phone = phrase.phones().get(i);
      if (phone.phone().manner().isVowel()) {
        Phone before = i == 0 ? null : phrase.phones().get(i - 1).phone();
        addNotes(phrase, phone, before, vowels);
      }
    }
    return vowels;
  }

  private void addNotes(
      VocalPhrase phrase, TimedPhone vowel, @Nullable Phone before, List<SungVowel> vowels) {
    SungSyllable syllable = phrase.syllables().get(vowel.syllable());
    boolean lastSyllable = vowel.syllable() == phrase.syllables().size() - 1;
    int first = syllable.noteIndex();
    for (int n = first; n < melody.size(); n++) {
      if (n > first && melody.get(n).syllable() != null) {
        return;
      }
      boolean goesOn = n + 1 < melody.size() && melody.get(n + 1).syllable() == null;
      long start = song.frameOfTick(melody.get(n).onset());
      long next =
          n + 1 < melody.size() ? song.frameOfTick(melody.get(n + 1).onset()) : Long.MAX_VALUE;
      long end = Math.min(song.frameOfTick(melody.get(n).end()), next);
      long sungFrom = n == first ? vowel.startFrame() : Math.max(start, vowel.startFrame());
      long sungTo = goesOn ? Math.min(next, vowel.endFrame()) : vowel.endFrame();
      if (sungFrom < sungTo && start < end) {
        vowels.add(
            new SungVowel(
                n,
                melody.get(n).pitch().midi(),
                start,
                end,
                vowel.phone(),
                n == first ? before : null,
                sungFrom,
                sungTo,
                n == first,
                goesOn || !lastSyllable));
      }
    }
  }
}
