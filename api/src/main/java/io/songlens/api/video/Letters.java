package io.songlens.api.video;

import io.songlens.api.picture.Images;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/** A line of text drawn once, with a dark edge, to be laid over many frames. */
final class Letters {
  /** Pixels around the text that its edge needs. */
  static final int EDGE = 6;

  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
  private static final Color DARK = new Color(8, 10, 14, 190);

  private Letters() {}

  /** A picture of the text; its letters begin {@link #EDGE} pixels from the left. */
  static BufferedImage drawn(Font font, String text, Color ink) {
    TextLayout layout = new TextLayout(text, font, CONTEXT);
    int width = (int) Math.ceil(layout.getAdvance()) + 2 * EDGE;
    int height = (int) Math.ceil(1.3 * font.getSize2D()) + 2 * EDGE;
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D canvas = Images.canvas(picture);
    canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    Shape outline =
        layout.getOutline(
            AffineTransform.getTranslateInstance(EDGE, EDGE + 0.95 * font.getSize2D()));
    canvas.setColor(DARK);
    canvas.setStroke(
        new BasicStroke(
            Math.min(2 * EDGE, Math.max(3, font.getSize2D() / 9)),
            BasicStroke.CAP_ROUND,
            BasicStroke.JOIN_ROUND));
    canvas.draw(outline);
    canvas.setColor(ink);
    canvas.fill(outline);
    canvas.dispose();
    return picture;
  }

  /** The width of a text in pixels, without its edge. */
  static double width(Font font, String text) {
    return text.isEmpty() ? 0 : new TextLayout(text, font, CONTEXT).getAdvance();
  }
}
