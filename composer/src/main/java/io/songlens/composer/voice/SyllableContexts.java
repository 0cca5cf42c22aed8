package io.songlens.composer.voice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Works out each phone's place in syllable, word and phrase, in the words of MaryTTS's feature
 * processors. A phrase is treated as one sentence between two pauses.
 */
final class SyllableContexts {
  private static final int MAX_COUNT = 19;

  private final List<TimedPhone> phones;
  private final List<SungSyllable> syllables;
  private final int[] sizes;
  private final int[] wordOf;
  private final boolean[] stressed;

  private SyllableContexts(List<TimedPhone> phones, List<SungSyllable> syllables) {
    this.phones = phones;
    this.syllables = syllables;
    this.sizes = new int[syllables.size()];
    for (TimedPhone phone : phones) {
      if (phone.syllable() >= 0) {
        sizes[phone.syllable()]++;
      }
    }
    this.wordOf = new int[syllables.size()];
    this.stressed = new boolean[syllables.size()];
    int word = -1;
    for (int i = 0; i < wordOf.length; i++) {
      word += syllables.get(i).startsWord() || word < 0 ? 1 : 0;
      wordOf[i] = word;
      stressed[i] = syllables.get(i).stress() > 0;
    }
  }

  /** The phrase's phones, a pause before the first and after the last. */
  static List<ContextPhone> of(List<TimedPhone> phones, List<SungSyllable> syllables) {
    SyllableContexts contexts = new SyllableContexts(phones, syllables);
    List<ContextPhone> result = new ArrayList<>();
    result.add(ContextPhone.PAUSE);
    int position = 0;
    for (int i = 0; i < phones.size(); i++) {
      position =
          i > 0 && phones.get(i - 1).syllable() == phones.get(i).syllable() ? position + 1 : 0;
      result.add(contexts.contextOf(i, position));
    }
    result.add(ContextPhone.PAUSE);
    return result;
  }

  private ContextPhone contextOf(int index, int position) {
    TimedPhone phone = phones.get(index);
    int syllable = phone.syllable();
    if (syllable < 0) {
      return ContextPhone.PAUSE;
    }
    Map<String, String> place = new HashMap<>();
    placeInSyllable(place, phone, position, sizes[syllable], syllables.get(syllable).onsetFrame());
    placeInWord(place, syllable, position);
    placeInPhrase(place, syllable);
    stress(place, syllable);
    return new ContextPhone(phone.phone(), place);
  }

  private static void placeInSyllable(
      Map<String, String> place, TimedPhone phone, int position, int size, long onsetFrame) {
    put(place, "segs_from_syl_start", position);
    put(place, "segs_from_syl_end", size - 1 - position);
    put(place, "pos_in_syl", position);
    put(place, "syl_numsegs", size);
    place.put("onsetcoda", phone.endFrame() <= onsetFrame ? "onset" : "coda");
  }

  private void placeInWord(Map<String, String> place, int syllable, int position) {
    int first = syllable;
    while (first > 0 && wordOf[first - 1] == wordOf[syllable]) {
      first--;
    }
    int last = syllable;
    while (last + 1 < wordOf.length && wordOf[last + 1] == wordOf[syllable]) {
      last++;
    }
    int segments = 0;
    int segmentsBefore = position;
    for (int i = first; i <= last; i++) {
      segments += sizes[i];
      segmentsBefore += i < syllable ? sizes[i] : 0;
    }
    put(place, "word_numsyls", last - first + 1);
    put(place, "syls_from_word_start", syllable - first);
    put(place, "syls_from_word_end", last - syllable);
    put(place, "word_numsegs", segments);
    put(place, "segs_from_word_start", segmentsBefore);
    put(place, "segs_from_word_end", segments - 1 - segmentsBefore);
    place.put("breakindex", segmentsBefore == segments - 1 ? "1" : "0");
    place.put("syl_break", syllable == last ? "1" : "0");
    place.put("prev_syl_break", syllable == first ? "1" : "0");
    String inside = syllable == first ? "initial" : syllable == last ? "final" : "mid";
    place.put("position_type", first == last ? "single" : inside);
  }

  private void placeInPhrase(Map<String, String> place, int syllable) {
    int count = wordOf.length;
    int words = wordOf[count - 1] + 1;
    int word = wordOf[syllable];
    put(place, "syls_from_phrase_start", syllable);
    put(place, "syls_from_phrase_end", count - 1 - syllable);
    put(place, "phrase_numsyls", count);
    put(place, "phrase_numwords", words);
    put(place, "sentence_numwords", words);
    place.put("sentence_numphrases", "1");
    for (String unit : new String[] {"phrase", "sentence"}) {
      put(place, "words_from_" + unit + "_start", word);
      put(place, "words_from_" + unit + "_end", words - 1 - word);
    }
    put(place, "words_from_prev_punctuation", word);
    put(place, "words_to_next_punctuation", words - 1 - word);
    place.put("sentence_punc", ".");
    place.put("next_punctuation", ".");
    place.put("phrase_endtone", "L-L%");
  }

  private void stress(Map<String, String> place, int syllable) {
    int count = wordOf.length;
    int before = 0;
    int after = 0;
    int sincePrevious = 0;
    int toNext = 0;
    for (int i = 0; i < count; i++) {
      before += i < syllable && stressed[i] ? 1 : 0;
      after += i > syllable && stressed[i] ? 1 : 0;
      sincePrevious = i < syllable && stressed[i] ? syllable - i : sincePrevious;
      toNext = i > syllable && stressed[i] && toNext == 0 ? i - syllable : toNext;
    }
    for (String kind : new String[] {"stressed", "accented"}) {
      put(place, kind + "_syls_from_phrase_start", before);
      put(place, kind + "_syls_from_phrase_end", after);
    }
    for (String kind : new String[] {"stressed", "accent"}) {
      put(place, "syls_from_prev_" + kind, sincePrevious);
      put(place, "syls_to_next_" + kind, toNext);
    }
    place.put("stressed", stressed[syllable] ? "1" : "0");
    place.put("accented", stressed[syllable] ? "1" : "0");
    place.put("tobi_accent", stressed[syllable] ? "L+H*" : "0");
    place.put("prev_stressed", syllable > 0 && stressed[syllable - 1] ? "1" : "0");
    place.put("next_stressed", syllable + 1 < count && stressed[syllable + 1] ? "1" : "0");
    place.put("selection_prosody", stressed[syllable] ? "stressed" : "0");
  }

  private static void put(Map<String, String> place, String name, int count) {
    place.put(name, Integer.toString(Math.max(0, Math.min(MAX_COUNT, count))));
  }
}
