package io.songlens.api.picture;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A text set in lines, as large as its box allows.
 *
 * @param font at its size in pixels
 * @param lines from the top
 */
public record TextBlock(Font font, List<String> lines) {
  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
  private static final double LINE_HEIGHT = 1.16;
  private static final String MORE = "…";

  public TextBlock {
    lines = List.copyOf(lines);
  }

  /**
   * The largest setting of a text that fits.
   *
   * @param text a single line of any length
   * @param box how much room there is, and which sizes are fine, all in pixels
   * @return with the smallest size, and cut short with an ellipsis, if even that does not fit
   */
  public static TextBlock fitting(Font face, String text, Box box) {
    for (float size = box.largest(); size >= box.smallest(); size -= 2) {
      Font font = face.deriveFont(size);
      int most = mostLines(font, box);
      List<String> lines = wrapped(font, text, box.width(), false);
      if (!lines.isEmpty() && lines.size() <= most) {
        return new TextBlock(font, balanced(font, text, box.width(), lines));
      }
    }
    Font font = face.deriveFont((float) box.smallest());
    List<String> lines = wrapped(font, text, box.width(), true);
    int most = mostLines(font, box);
    if (lines.size() <= most) {
      return new TextBlock(font, lines);
    }
    List<String> shown = new ArrayList<>(lines.subList(0, most));
    String last = shown.get(most - 1);
    while (!last.isEmpty() && width(font, last + MORE) > box.width()) {
      last = last.substring(0, last.offsetByCodePoints(last.length(), -1)).stripTrailing();
    }
    shown.set(most - 1, last + MORE);
    return new TextBlock(font, shown);
  }

  /**
   * Room for a text, in pixels.
   *
   * @param width of the longest line
   * @param height of all lines together
   * @param largest font size
   * @param smallest font size
   */
  public record Box(double width, double height, int largest, int smallest) {}

  /** Height of all lines in pixels. */
  public double height() {
    return lines.size() * lineHeight();
  }

  /** Width of the longest line in pixels. */
  public double width() {
    return lines.stream().mapToDouble(line -> width(font, line)).max().orElse(0);
  }

  /** Draws it in the present colour, left-aligned below and beside a point. */
  public void draw(Graphics2D canvas, double left, double top) {
    canvas.setFont(font);
    double baseline = top + 0.88 * font.getSize2D();
    for (String line : lines) {
      canvas.drawString(line, (float) left, (float) baseline);
      baseline += lineHeight();
    }
  }

  /** The width of a piece of text in pixels. */
  public static double width(Font font, String text) {
    return font.getStringBounds(text, CONTEXT).getWidth();
  }

  private double lineHeight() {
    return LINE_HEIGHT * font.getSize2D();
  }

  private static int mostLines(Font font, Box box) {
    return Math.max(1, (int) (box.height() / (LINE_HEIGHT * font.getSize2D())));
  }

  /** Lines of about equal width instead of full ones and a rest, where that needs no more lines. */
  private static List<String> balanced(Font font, String text, double width, List<String> greedy) {
    List<String> best = greedy;
    for (double narrower = width * 0.95; narrower > width / 3; narrower *= 0.95) {
      List<String> lines = wrapped(font, text, narrower, false);
      if (lines.isEmpty() || lines.size() > greedy.size()) {
        break;
      }
      best = lines;
    }
    return best;
  }

  /**
   * Breaks a text where a line may end.
   *
   * @param anywhere whether also words may be broken; otherwise the result is empty if one is too
   *     long
   */
  private static List<String> wrapped(Font font, String text, double width, boolean anywhere) {
    BreakIterator breaks =
        anywhere
            ? BreakIterator.getCharacterInstance(Locale.ROOT)
            : BreakIterator.getLineInstance(Locale.ROOT);
    breaks.setText(text);
    List<String> lines = new ArrayList<>();
    int start = 0;
    int end = 0;
    for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
      if (width(font, text.substring(start, next).strip()) > width) {
        if (end == start) {
          return List.of();
        }
        lines.add(text.substring(start, end).strip());
        start = end;
        if (width(font, text.substring(start, next).strip()) > width) {
          return List.of();
        }
      }
      end = next;
    }
    lines.add(text.substring(start).strip());
    return lines;
  }
}
