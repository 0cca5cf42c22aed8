package io.songlens.composer.voice;

import static io.songlens.composer.voice.Phrasing.frames;

import java.util.ArrayList;
import java.util.List;

/**
 * Times the phones of a phrase. A vowel begins on its note; the consonants before it take their
 * time from the note or the rest before (Sundberg, "The Science of the Singing Voice", 1987), those
 * after it from the note's end. When there is too little time, all consonants between two vowels
 * shrink together, so that the vowel keeps its share.
 */
final class PhoneTimer {
  /** What consonants before a vowel may take of the note before. */
  private static final double MAX_ONSET_SHARE = 0.4;

  /** What all consonants between two vowels may take. */
  private static final double MAX_CONSONANT_SHARE = 0.6;

  /** Consonants of a cluster are shorter than single ones (Klatt 1979). */
  private static final double CLUSTER_FACTOR = 0.85;

  /** What of a note may be silence before the next word. */
  private static final double MAX_RELEASE_SHARE = 0.45;

  private static final long MIN_RELEASE_FRAMES = frames(30);
  private static final long MAX_RELEASE_FRAMES = frames(130);

  /** Vowels of a word's last syllable are held at least so long, reduced ones less. */
  private static final long VOWEL_FRAMES = frames(120);

  private static final long WEAK_VOWEL_FRAMES = frames(80);

  /** Longer notes are held into the next. */
  private static final long BOUND_FRAMES = frames(850);

  private static final long LEGATO_FRAMES = frames(60);
  private static final long MIN_PAUSE_FRAMES = frames(40);
  private static final long MIN_PHONE_FRAMES = ControlCurve.STEP_FRAMES;

  private final List<TimedPhone> phones = new ArrayList<>();
  private final List<SungSyllable> syllables = new ArrayList<>();
  private final List<SyllableEvent> events;
  private final long latestEnd;
  private long at;

  private PhoneTimer(List<SyllableEvent> events, long earliestStart, long latestEnd) {
    this.events = events;
    this.latestEnd = latestEnd;
    this.at = earliestStart;
  }

  /** A phrase's phones and the syllables they belong to. */
  record Timed(List<TimedPhone> phones, List<SungSyllable> syllables) {}

  /**
   * Times a phrase.
   *
   * @param earliestStart where the phrase before has ended
   * @param latestEnd where the song ends
   */
  static Timed time(List<SyllableEvent> events, long earliestStart, long latestEnd) {
    PhoneTimer timer = new PhoneTimer(events, earliestStart, latestEnd);
    timer.run();
    return new Timed(timer.phones, timer.syllables);
  }

  private void run() {
    SyllableEvent first = events.get(0);
    long onset = Math.min(natural(first.onset()), first.start() - at);
    // A song that begins on a vowel's beat leaves its consonants no time: the vowel comes late.
    if (!first.onset().isEmpty() && onset < minimum(first.onset())) {
      onset =
          Math.min(
              natural(first.onset()) / 2, share(MAX_ONSET_SHARE, first.notes().get(0).frames()));
    }
    at = Math.max(at, first.start() - onset);
    add(first.onset(), at + onset, 0);
    for (int i = 0; i < events.size(); i++) {
      addVowelAndConsonantsAfter(i);
    }
  }

  private void addVowelAndConsonantsAfter(int index) {
    SyllableEvent event = events.get(index);
    long vowelStart = at;
    boolean last = index + 1 == events.size();
    if (last) {
      long coda = Math.min(natural(event.coda()), share(MAX_ONSET_SHARE, event.end() - at));
      long end = Math.min(latestEnd, event.end() + coda / 3);
      addSyllable(index, vowelStart, end - coda, end);
      return;
    }
    SyllableEvent next = events.get(index + 1);
    long coda = natural(event.coda());
    long onset = natural(next.onset());
    long rest = next.start() - event.end();
    if (rest - onset - coda / 3 >= MIN_PAUSE_FRAMES && rest > LEGATO_FRAMES) {
      coda = Math.min(coda, share(MAX_ONSET_SHARE, event.end() - vowelStart));
      long end = event.end() + coda / 3;
      addSyllable(index, vowelStart, end - coda, end);
      phones.add(new TimedPhone(Phone.PAUSE, at, next.start() - onset, -1));
      at = next.start() - onset;
    } else {
      long available = next.start() - vowelStart;
      onset = Math.min(onset, share(MAX_ONSET_SHARE, available));
      coda = Math.min(coda, share(MAX_ONSET_SHARE, available));
      double shrink = Math.min(1, MAX_CONSONANT_SHARE * available / Math.max(1, onset + coda));
      onset = share(shrink, onset);
      coda = share(shrink, coda);
      long vowelEnd = next.start() - onset - coda;
      long release = release(event, vowelEnd - vowelStart, available);
      addSyllable(index, vowelStart, vowelEnd - release, next.start() - onset - release);
      if (release > 0) {
        phones.add(new TimedPhone(Phone.PAUSE, at, at + release, -1));
        at += release;
      }
    }
    add(next.onset(), next.start(), index + 1);
  }

  /**
   * How long before the next word a word is let go: a vowel held from word to word blurs them, and
   * most of all one that speech would reduce.
   */
  private static long release(SyllableEvent event, long vowel, long available) {
    boolean melisma = event.notes().size() > 1;
    if (!event.endsWord() || melisma || available > BOUND_FRAMES) {
      return 0;
    }
    long spare = vowel - (event.nucleus() == Phone.AX ? WEAK_VOWEL_FRAMES : VOWEL_FRAMES);
    long release =
        Math.min(spare, Math.min(MAX_RELEASE_FRAMES, share(MAX_RELEASE_SHARE, available)));
    return release < MIN_RELEASE_FRAMES ? 0 : release;
  }

  private void addSyllable(int index, long vowelStart, long vowelEnd, long end) {
    SyllableEvent event = events.get(index);
    add(List.of(event.nucleus()), vowelEnd, index);
    add(event.coda(), end, index);
    syllables.add(
        new SungSyllable(
            event.noteIndex(),
            event.syllable().stress(),
            event.note().startsWord(),
            event.endsWord(),
            vowelStart,
            at,
            event.syllable().pinyin()));
  }

  /** Adds phones up to the given frame, sharing the time by their natural durations. */
  private void add(List<Phone> cluster, long end, int syllable) {
    double total = 0;
    for (Phone phone : cluster) {
      total += phone.naturalMs();
    }
    long start = at;
    long span = Math.max(end - start, cluster.size() * MIN_PHONE_FRAMES);
    double sum = 0;
    for (Phone phone : cluster) {
      sum += phone.naturalMs();
      long phoneEnd = start + Math.round(span * sum / total);
      phones.add(new TimedPhone(phone, at, phoneEnd, syllable));
      at = phoneEnd;
    }
  }

  private static long natural(List<Phone> cluster) {
    double factor = cluster.size() > 1 ? CLUSTER_FACTOR : 1;
    long total = 0;
    for (Phone phone : cluster) {
      total += frames(phone.naturalMs() * factor);
    }
    return total;
  }

  private static long share(double share, long frames) {
    return (long) (share * frames);
  }

  private static long minimum(List<Phone> cluster) {
    return natural(cluster) / 3;
  }
}
