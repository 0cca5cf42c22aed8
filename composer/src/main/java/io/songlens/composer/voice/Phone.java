package io.songlens.composer.voice;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The sounds of General American English by their ARPAbet names, as in CMUdict, and two vowels of
 * Mandarin made of them. Durations are those of clear, unhurried speech, after the inherent
 * durations of Klatt ("Synthesis by rule of segmental durations in English sentences", 1979),
 * rounded.
 */
public enum Phone {
  PAUSE("_", Manner.PAUSE, false, 100),
  AA("A", Manner.VOWEL, true, 160),
  AE("{", Manner.VOWEL, true, 160),
  AH("V", Manner.VOWEL, true, 120),
  /** The reduced vowel of "about": CMUdict's AH0. */
  AX("@", Manner.VOWEL, true, 90),
  AO("O", Manner.VOWEL, true, 170),
  AW("aU", Manner.DIPHTHONG, true, 190),
  AY("AI", Manner.DIPHTHONG, true, 190),
  EH("E", Manner.VOWEL, true, 120),
  ER("r=", Manner.VOWEL, true, 140),
  EY("EI", Manner.DIPHTHONG, true, 160),
  IH("I", Manner.VOWEL, true, 100),
  IY("i", Manner.VOWEL, true, 130),
  OW("@U", Manner.DIPHTHONG, true, 170),
  OY("OI", Manner.DIPHTHONG, true, 210),
  UH("U", Manner.VOWEL, true, 110),
  UW("u", Manner.VOWEL, true, 140),
  /** Mandarin's u, a held w: the speaker's {@link #UW} lies near ü (F2 at 1950 Hz, not 1000). */
  UU("w", Manner.VOWEL, true, 140),
  /** Mandarin's e in 歌, a held dark l: F1 and F2 at 640 and 1130 Hz. */
  EO("l", Manner.VOWEL, true, 140),
  B("b", Manner.PLOSIVE, true, 75),
  CH("tS", Manner.AFFRICATE, false, 120),
  D("d", Manner.PLOSIVE, true, 70),
  DH("D", Manner.FRICATIVE, true, 60),
  F("f", Manner.FRICATIVE, false, 105),
  G("g", Manner.PLOSIVE, true, 75),
  HH("h", Manner.FRICATIVE, false, 70),
  JH("dZ", Manner.AFFRICATE, true, 95),
  K("k", Manner.PLOSIVE, false, 95),
  L("l", Manner.APPROXIMANT, true, 75),
  M("m", Manner.NASAL, true, 75),
  N("n", Manner.NASAL, true, 65),
  NG("N", Manner.NASAL, true, 85),
  P("p", Manner.PLOSIVE, false, 95),
  R("r", Manner.APPROXIMANT, true, 75),
  S("s", Manner.FRICATIVE, false, 115),
  SH("S", Manner.FRICATIVE, false, 115),
  T("t", Manner.PLOSIVE, false, 90),
  TH("T", Manner.FRICATIVE, false, 95),
  V("v", Manner.FRICATIVE, true, 65),
  W("w", Manner.APPROXIMANT, true, 75),
  Y("j", Manner.APPROXIMANT, true, 70),
  Z("z", Manner.FRICATIVE, true, 85),
  ZH("Z", Manner.FRICATIVE, true, 80);

  private static final Map<String, Phone> BY_NAME =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Phone::name, phone -> phone));

  private final String sampa;
  private final Manner manner;
  private final boolean voiced;
  private final int naturalMs;

  Phone(String sampa, Manner manner, boolean voiced, int naturalMs) {
    this.sampa = sampa;
    this.manner = manner;
    this.voiced = voiced;
    this.naturalMs = naturalMs;
  }

  /**
   * The phone of an ARPAbet symbol without stress digit.
   *
   * @param symbol one of CMUdict's 39 symbols, or UU or EO
   * @param stress the syllable's stress; an unstressed AH is the reduced {@link #AX}
   * @throws IllegalArgumentException if the symbol is none of them
   */
  public static Phone ofArpabet(String symbol, int stress) {
    Phone phone = BY_NAME.get(symbol);
    if (phone == null || phone == PAUSE) {
      throw new IllegalArgumentException("Not an ARPAbet symbol: " + symbol);
    }
    return phone == AH && stress == 0 ? AX : phone;
  }

  /** The symbol that MaryTTS's American English voices use. */
  public String sampa() {
    return sampa;
  }

  /** How it is articulated. */
  public Manner manner() {
    return manner;
  }

  /** Whether the vocal folds vibrate. */
  public boolean voiced() {
    return voiced;
  }

  /** How long it lasts in clear speech, in ms. */
  public int naturalMs() {
    return naturalMs;
  }
}
