package io.songlens.api.picture;

import io.songlens.image.vision.Region;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/**
 * Paints covers: the photo cut to a square around what matters, with title and style set on its
 * quieter end. The same photo, words and fonts give the same bytes.
 */
public final class CoverPainter {
  /** Pixels on each side; photos are kept no larger. */
  static final int SIDE = 1000;

  private static final int MARGIN = 64;
  private static final int GAP = 14;
  private static final TextBlock.Box TITLE = new TextBlock.Box(SIDE - 2 * MARGIN, 230, 112, 40);
  private static final TextBlock.Box STYLE = new TextBlock.Box(SIDE - 2 * MARGIN, 45, 34, 22);
  private static final Color STYLE_INK = new Color(255, 255, 255, 225);

  private final Fonts fonts;

  /** A painter that writes with these fonts. */
  public CoverPainter(Fonts fonts) {
    this.fonts = fonts;
  }

  /**
   * A cover.
   *
   * @param photoJpeg the photo, upright
   * @param focus what to keep in the picture
   * @param title the song's title
   * @param style the style's name for people
   * @throws IllegalArgumentException if the photo is not a picture
   */
  public Cover paint(byte[] photoJpeg, Focus focus, String title, String style) {
    BufferedImage photo = Images.read(photoJpeg);
    Rectangle cut = square(photo.getWidth(), photo.getHeight(), focus);
    BufferedImage picture = Images.cut(photo, cut, SIDE, SIDE);
    List<String> notes = new ArrayList<>();
    Lettering lettering = fonts.lettering(title);
    if (lettering instanceof Lettering.Impossible impossible) {
      notes.add("The cover has no title. " + impossible.reason());
    } else if (lettering instanceof Lettering.Written written) {
      if (!written.missing().isEmpty()) {
        notes.add(
            "The cover's title lacks %s, which no font here has.".formatted(written.missing()));
      }
      boolean atTop = isQuieterAtTop(photo, cut, focus);
      write(picture, written, style + " · Songlens", atTop);
    }
    return new Cover(Images.jpeg(picture), notes);
  }

  private void write(BufferedImage picture, Lettering.Written title, String style, boolean atTop) {
    TextBlock large = TextBlock.fitting(title.font(), title.text(), TITLE);
    // The title's face need not have the style's letters, so that the style may take another.
    Lettering.Written second =
        fonts.lettering(style) instanceof Lettering.Written written ? written : title;
    TextBlock small = TextBlock.fitting(second.font(), second.text(), STYLE);
    int height = (int) Math.ceil(large.height() + GAP + small.height());
    int top = atTop ? MARGIN : SIDE - MARGIN - height;
    int width = (int) Math.ceil(Math.max(large.width(), small.width()));
    Scrim.draw(
        picture, new Rectangle(MARGIN, top, Math.min(width, SIDE - 2 * MARGIN), height), atTop);
    Graphics2D canvas = Images.canvas(picture);
    canvas.setColor(Color.WHITE);
    large.draw(canvas, MARGIN, top);
    canvas.setColor(STYLE_INK);
    small.draw(canvas, MARGIN, top + large.height() + GAP);
    canvas.dispose();
  }

  /** The part of a photo of that size, in pixels, that its cover shows. */
  public static Region shown(int width, int height, Focus focus) {
    Rectangle cut = square(width, height, focus);
    return new Region(
        thousandths(cut.x, width),
        thousandths(cut.y, height),
        thousandths(cut.width, width),
        thousandths(cut.height, height));
  }

  private static double thousandths(int pixels, int all) {
    return Math.round(1000.0 * pixels / all) / 1000.0;
  }

  /** The largest square of a photo whose middle is as near to the focus as the edges allow. */
  static Rectangle square(int width, int height, Focus focus) {
    int side = Math.min(width, height);
    int x = (int) Math.round(focus.centreX() * width - side / 2.0);
    int y = (int) Math.round(focus.centreY() * height - side / 2.0);
    return new Rectangle(
        Math.max(0, Math.min(width - side, x)),
        Math.max(0, Math.min(height - side, y)),
        side,
        side);
  }

  /** Whether letters at the bottom would hide more of the focus than letters at the top. */
  private static boolean isQuieterAtTop(BufferedImage photo, Rectangle cut, Focus focus) {
    double band = 0.3;
    double top = (focus.top() * photo.getHeight() - cut.y) / cut.height;
    double bottom = (focus.bottom() * photo.getHeight() - cut.y) / cut.height;
    double hiddenBelow = Math.max(0, Math.min(1, bottom) - Math.max(1 - band, top));
    double hiddenAbove = Math.max(0, Math.min(band, bottom) - Math.max(0, top));
    return hiddenBelow > hiddenAbove + 0.05;
  }
}
