package io.songlens.api.video;

import io.songlens.api.picture.Fonts;
import io.songlens.api.picture.Lettering;
import io.songlens.composer.midi.SungText;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line of the words, whose letters change colour as they are sung. */
final class LyricLine {
  private static final Color SUNG = new Color(0xff, 0xd2, 0x5e);
  private static final float LARGEST = 52;
  private static final int WIDEST = Frames.WIDTH - 120;

  private final Font font;
  private final String text;
  private final List<Reach> reaches = new ArrayList<>();
  private @Nullable BufferedImage unsung;
  private @Nullable BufferedImage sung;

  /** From where to where a syllable's letters go, in pixels from the first, and when. */
  private record Reach(double fromMs, double toMs, double from, double to) {}

  private LyricLine(Font font, String text) {
    this.font = font;
    this.text = text;
  }

  /** The line as it is shown; null if no font can show it. */
  static @Nullable LyricLine of(SungText.Line line, Fonts fonts) {
    String whole = text(line);
    if (whole.isBlank() || !(fonts.lettering(whole) instanceof Lettering.Written written)) {
      return null;
    }
    double width = Letters.width(written.font().deriveFont(LARGEST), whole);
    float size = (float) Math.min(LARGEST, LARGEST * WIDEST / width);
    LyricLine shown = new LyricLine(written.font().deriveFont(size), whole);
    int start = 0;
    for (SungText.Word word : line.words()) {
      start = whole.indexOf(word.text(), start);
      for (SungText.Syllable syllable : word.syllables()) {
        int end = start + syllable.text().length();
        double from = Letters.width(shown.font, whole.substring(0, start));
        double to = Letters.width(shown.font, whole.substring(0, end));
        shown.reaches.add(new Reach(syllable.startMs(), syllable.endMs(), from, to));
        start = end;
      }
    }
    return shown;
  }

  /** The words with a space between them, but for Chinese characters. */
  static String text(SungText.Line line) {
    StringBuilder text = new StringBuilder();
    for (SungText.Word word : line.words()) {
      if (!text.isEmpty() && !(endsInHan(text) && startsWithHan(word.text()))) {
        text.append(' ');
      }
      text.append(word.text());
    }
    return text.toString();
  }

  /** Draws it in the middle of a frame, at full size. */
  void draw(Graphics2D frame, double ms, int top) {
    BufferedImage still = unsung == null ? Letters.drawn(font, text, Color.WHITE) : unsung;
    BufferedImage done = sung == null ? Letters.drawn(font, text, SUNG) : sung;
    unsung = still;
    sung = done;
    int left = (Frames.WIDTH - still.getWidth()) / 2;
    int edge = left + Letters.EDGE + (int) Math.round(reach(ms));
    Shape clip = frame.getClip();
    frame.clipRect(left, top, edge - left, still.getHeight());
    frame.drawImage(done, left, top, null);
    frame.setClip(clip);
    frame.clipRect(edge, top, left + still.getWidth() - edge, still.getHeight());
    frame.drawImage(still, left, top, null);
    frame.setClip(clip);
  }

  /** Draws it as the one that comes next: smaller, and all of it unsung. */
  void drawNext(Graphics2D frame, int top) {
    BufferedImage still = unsung == null ? Letters.drawn(font, text, Color.WHITE) : unsung;
    unsung = still;
    int width = still.getWidth() * 3 / 5;
    int height = still.getHeight() * 3 / 5;
    frame.drawImage(still, (Frames.WIDTH - width) / 2, top, width, height, null);
  }

  /** Forgets its pictures, which are large. */
  void rest() {
    unsung = null;
    sung = null;
  }

  /** How far the colour has come, in pixels from the first letter. */
  double reach(double ms) {
    double reached = 0;
    for (Reach syllable : reaches) {
      if (ms >= syllable.fromMs) {
        double share = (ms - syllable.fromMs) / Math.max(1, syllable.toMs - syllable.fromMs);
        reached = syllable.from + Math.min(1, share) * (syllable.to - syllable.from);
      }
    }
    return reached;
  }

  private static boolean endsInHan(StringBuilder text) {
    return isHan(text.codePointBefore(text.length()));
  }

  private static boolean startsWithHan(String word) {
    return !word.isEmpty() && isHan(word.codePointAt(0));
  }

  private static boolean isHan(int codePoint) {
    return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
  }

  @Override
  public String toString() {
    return text;
  }
}
