package io.songlens.composer.theory;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A chord named by its place in a key, as in harmony textbooks: "I", "vi", "bVII", "IVmaj7",
 * "vii°", "V7/V" (the dominant of the dominant), "I/3" (the tonic with its third in the bass).
 *
 * <p>Upper case is major, lower case minor. In keys with a major third the degrees are those of the
 * major scale, so that mixolydian writes "bVII"; in keys with a minor third they are those of the
 * natural minor scale, so that minor writes "VI" and "VII" plainly, and the dominant "V". A
 * diminished chord on the seventh degree stands on the leading note in either, as "vii°" always
 * does.
 *
 * @param degree 0 for I .. 6 for VII
 * @param alteration semitones the root is raised (#) or lowered (b)
 * @param quality what is built on the root
 * @param bassStep the chord member in the bass: 1 (root), 3, 5 or 7
 * @param of the chord that this one leads to, for "V7/V"; null otherwise
 */
public record RomanNumeral(
    int degree, int alteration, ChordQuality quality, int bassStep, @Nullable RomanNumeral of) {
  private static final Pattern SYNTAX =
      Pattern.compile(
          "([b#]?)(VII|VI|IV|V|III|II|I|vii|vi|iv|v|iii|ii|i)([^/]*)(?:/(?:([357])|(.+)))?");
  private static final List<String> DEGREES = List.of("I", "II", "III", "IV", "V", "VI", "VII");
  private static final Map<String, ChordQuality> UPPER =
      Map.ofEntries(
          Map.entry("", ChordQuality.MAJOR),
          Map.entry("7", ChordQuality.DOMINANT_7),
          Map.entry("9", ChordQuality.DOMINANT_9),
          Map.entry("maj7", ChordQuality.MAJOR_7),
          Map.entry("maj9", ChordQuality.MAJOR_9),
          Map.entry("6", ChordQuality.SIXTH),
          Map.entry("add9", ChordQuality.ADD9),
          Map.entry("sus2", ChordQuality.SUS2),
          Map.entry("sus4", ChordQuality.SUS4),
          Map.entry("7sus4", ChordQuality.DOMINANT_7_SUS4),
          Map.entry("7b9", ChordQuality.DOMINANT_7_FLAT_9),
          Map.entry("13", ChordQuality.DOMINANT_13),
          Map.entry("maj7#11", ChordQuality.MAJOR_7_SHARP_11),
          Map.entry("5", ChordQuality.POWER),
          Map.entry("+", ChordQuality.AUGMENTED));
  private static final Map<String, ChordQuality> LOWER =
      Map.ofEntries(
          Map.entry("", ChordQuality.MINOR),
          Map.entry("7", ChordQuality.MINOR_7),
          Map.entry("9", ChordQuality.MINOR_9),
          Map.entry("11", ChordQuality.MINOR_11),
          Map.entry("6", ChordQuality.MINOR_SIXTH),
          Map.entry("°", ChordQuality.DIMINISHED),
          Map.entry("°7", ChordQuality.DIMINISHED_7),
          Map.entry("ø7", ChordQuality.HALF_DIMINISHED_7));

  /**
   * Reads a numeral.
   *
   * @throws IllegalArgumentException with a message for musicians when the text is not a numeral
   */
  public static RomanNumeral parse(String text) {
    Matcher matcher = SYNTAX.matcher(text.strip());
    if (!matcher.matches()) {
      throw new IllegalArgumentException("'" + text + "' is not a roman numeral such as vi or V7");
    }
    String numeral = matcher.group(2);
    boolean upper = Character.isUpperCase(numeral.charAt(0));
    ChordQuality quality = (upper ? UPPER : LOWER).get(matcher.group(3));
    if (quality == null) {
      throw new IllegalArgumentException(
          "'%s': no %s chord is written '%s'"
              .formatted(text, upper ? "upper-case" : "lower-case", matcher.group(3)));
    }
    int bassStep = matcher.group(4) == null ? 1 : Integer.parseInt(matcher.group(4));
    if (bassStep / 2 >= quality.semitones().size()) {
      throw new IllegalArgumentException("'" + text + "': the chord has no " + bassStep);
    }
    int alteration = matcher.group(1).isEmpty() ? 0 : matcher.group(1).equals("b") ? -1 : 1;
    RomanNumeral of = matcher.group(5) == null ? null : parse(matcher.group(5));
    int degree = DEGREES.indexOf(numeral.toUpperCase(java.util.Locale.ROOT));
    return new RomanNumeral(degree, alteration, quality, bassStep, of);
  }

  /** The chord this numeral means in a key. */
  public ChordSymbol in(Key key) {
    if (of != null) {
      return new RomanNumeral(degree, alteration, quality, bassStep, null).in(of.tonicised(key));
    }
    boolean leadingNote = degree == 6 && alteration == 0 && quality.isDiminished();
    Mode scale = key.mode().isMinor() && !leadingNote ? Mode.MINOR : Mode.MAJOR;
    PitchClass root = key.tonic().transpose(scale.semitones().get(degree) + alteration);
    PitchClass bass = root.transpose(quality.semitones().get(bassStep / 2));
    return new ChordSymbol(root, quality, bass);
  }

  /** Whether this is the chord on the key's tonic, whatever is added to it. */
  public boolean isTonic() {
    return degree == 0 && alteration == 0 && of == null;
  }

  private Key tonicised(Key key) {
    boolean minor = quality.semitones().get(1) == 3;
    return new Key(in(key).root(), minor ? Mode.MINOR : Mode.MAJOR);
  }
}
