package io.songlens.api.picture;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The fonts of this machine. Immutable. */
public final class Fonts {
  private static final Logger LOG = LoggerFactory.getLogger(Fonts.class);

  /** Plain faces that look well on pictures, in order; the later ones have Chinese. */
  private static final List<String> PREFERRED =
      List.of(
          "Noto Sans",
          "Open Sans",
          "DejaVu Sans",
          "Liberation Sans",
          "FreeSans",
          "Noto Sans CJK SC",
          "Source Han Sans SC",
          "WenQuanYi Zen Hei",
          "WenQuanYi Micro Hei",
          "Droid Sans Fallback");

  /** Java's own names for whatever the system gives. */
  private static final Set<String> LOGICAL =
      Set.of(Font.DIALOG, Font.DIALOG_INPUT, Font.MONOSPACED, Font.SANS_SERIF, Font.SERIF);

  private final List<Font> fonts;

  private Fonts(List<Font> fonts) {
    this.fonts = fonts;
  }

  /** The fonts that are installed; looked for once. */
  public static Fonts installed() {
    return Installed.FONTS;
  }

  /** Only the fonts of these families, in this order. */
  static Fonts ofFamilies(List<String> families) {
    return new Fonts(families.stream().map(name -> new Font(name, Font.BOLD, 1)).toList());
  }

  /** The first font that has every character of the text, or else the one that has the most. */
  public Lettering lettering(String text) {
    if (fonts.isEmpty()) {
      return new Lettering.Impossible(
          "There is no font to write with: install one (Debian: apt-get install fontconfig"
              + " fonts-dejavu-core).");
    }
    Font best = fonts.get(0);
    for (Font font : fonts) {
      if (lacking(font, text) < lacking(best, text)) {
        best = font;
      }
    }
    String written = filtered(text, best::canDisplay).replaceAll("\\s+", " ").strip();
    Font font = best;
    String missing = filtered(text, c -> !font.canDisplay(c) && !isMark(c));
    if (missing.codePoints().count() > written.codePoints().filter(c -> c != ' ').count()) {
      return new Lettering.Impossible(
          "No font here has the characters of \"%s\": install one that does".formatted(text)
              + " (for Chinese on Debian: apt-get install fonts-wqy-zenhei).");
    }
    return new Lettering.Written(best, written, missing);
  }

  private static long lacking(Font font, String text) {
    return text.codePoints().filter(c -> !font.canDisplay(c) && !isMark(c)).count();
  }

  /** What joins or varies characters and shows nothing by itself. */
  private static boolean isMark(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.FORMAT || type == Character.NON_SPACING_MARK;
  }

  private static String filtered(String text, IntPredicate wanted) {
    return text.codePoints()
        .filter(wanted)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  private static final class Installed {
    static final Fonts FONTS = look();

    private static Fonts look() {
      try {
        List<String> all =
            Arrays.asList(
                GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames());
        Stream<String> preferred = PREFERRED.stream().filter(all::contains);
        Stream<String> others =
            all.stream().filter(name -> !PREFERRED.contains(name) && !LOGICAL.contains(name));
        Fonts fonts = ofFamilies(Stream.concat(preferred, others.sorted()).toList());
        fonts.lettering("A"); // fails here, if it does, where fontconfig is missing
        return fonts;
      } catch (RuntimeException | InternalError | LinkageError e) {
        // So the JDK tells that the system has neither fontconfig nor fonts.
        LOG.warn("No fonts can be used: {}", e.toString());
        return new Fonts(List.of());
      }
    }
  }
}
