package io.songlens.api.video;

import io.songlens.api.picture.Fonts;
import io.songlens.api.picture.Lettering;
import io.songlens.api.picture.TextBlock;
import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.image.BufferedImage;

/**
 * The first seconds: title, style, and the visible notice that a machine made the song. The notice
 * keeps to GB 45438-2025: at the start, for two seconds or more, letters at least a twentieth of
 * the picture's shorter side high.
 */
final class TitleCard {
  private static final double SHOWN_SECONDS = 5;
  private static final double FADE_SECONDS = 0.6;
  private static final int MARGIN = 56;
  private static final int SHADE_HEIGHT = 360;

  /** Capitals of this size are 36 pixels high. */
  private static final int NOTICE_SIZE = 50;

  private static final TextBlock.Box TITLE = new TextBlock.Box(740, 190, 76, 34);
  private static final TextBlock.Box STYLE = new TextBlock.Box(740, 40, 30, 20);

  private final BufferedImage card =
      new BufferedImage(Frames.WIDTH, SHADE_HEIGHT, BufferedImage.TYPE_INT_ARGB_PRE);

  TitleCard(VideoScript script, Fonts fonts) {
    if (!(fonts.lettering(script.label()) instanceof Lettering.Written notice)) {
      throw new VideoException("There is no font for the notice that the song is AI-generated");
    }
    Graphics2D canvas = card.createGraphics();
    canvas.setPaint(
        new LinearGradientPaint(
            0,
            0,
            0,
            SHADE_HEIGHT,
            new float[] {0f, 0.6f, 1f},
            new Color[] {
              new Color(8, 10, 14, 190), new Color(8, 10, 14, 120), new Color(8, 10, 14, 0)
            }));
    canvas.fillRect(0, 0, Frames.WIDTH, SHADE_HEIGHT);
    BufferedImage label =
        Letters.drawn(notice.font().deriveFont((float) NOTICE_SIZE), notice.text(), Color.WHITE);
    canvas.drawImage(label, Frames.WIDTH - MARGIN - label.getWidth(), MARGIN, null);
    double top = MARGIN;
    if (fonts.lettering(script.title()) instanceof Lettering.Written title) {
      top = lines(canvas, TextBlock.fitting(title.font(), title.text(), TITLE), top) + 10;
    }
    if (fonts.lettering(script.style()) instanceof Lettering.Written style) {
      lines(canvas, TextBlock.fitting(style.font(), style.text(), STYLE), top);
    }
    canvas.dispose();
  }

  private static double lines(Graphics2D canvas, TextBlock block, double top) {
    double y = top;
    for (String line : block.lines()) {
      BufferedImage letters = Letters.drawn(block.font(), line, Color.WHITE);
      canvas.drawImage(letters, MARGIN - Letters.EDGE, (int) y, null);
      y += block.height() / block.lines().size();
    }
    return y;
  }

  void draw(Graphics2D frame, double seconds) {
    double strength = Math.min(1, (SHOWN_SECONDS + FADE_SECONDS - seconds) / FADE_SECONDS);
    if (strength > 0) {
      frame.setComposite(AlphaComposite.SrcOver.derive((float) strength));
      frame.drawImage(card, 0, 0, null);
      frame.setComposite(AlphaComposite.SrcOver);
    }
  }
}
