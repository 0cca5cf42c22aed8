package io.songlens.api.video;

import io.songlens.api.picture.Focus;
import io.songlens.api.picture.Images;
import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/**
 * A photo behind the words, over which a camera moves slowly. The photo is laid out once on a
 * canvas a quarter larger than a frame, so that moving only ever makes it smaller.
 */
final class Backdrop {
  private static final int WIDTH = Frames.WIDTH * 5 / 4;
  private static final int HEIGHT = Frames.HEIGHT * 5 / 4;

  /** A photo narrower than this stands on a blurred copy of itself instead of being cut. */
  private static final double NARROWEST_CUT = 1.15;

  private static final double ZOOM_PERIOD_SECONDS = 36;
  private static final double DRIFT_PERIOD_SECONDS = 47;
  private static final double DRIFT_PIXELS = 24;

  private final BufferedImage canvas;
  private final double focusX;
  private final double focusY;

  Backdrop(VideoScript.Shot shot) {
    BufferedImage photo = Images.read(shot.jpeg());
    double aspect = (double) photo.getWidth() / photo.getHeight();
    Focus focus = shot.focus();
    if (aspect >= NARROWEST_CUT) {
      Rectangle part = part(photo, focus);
      this.canvas = Images.cut(photo, part, WIDTH, HEIGHT);
      this.focusX = WIDTH * (focus.centreX() * photo.getWidth() - part.x) / part.width;
      this.focusY = HEIGHT * (focus.centreY() * photo.getHeight() - part.y) / part.height;
    } else {
      int width = (int) Math.round(HEIGHT * aspect);
      this.canvas = onBlurred(photo, width);
      this.focusX = (WIDTH - width) / 2.0 + focus.centreX() * width;
      this.focusY = focus.centreY() * HEIGHT;
    }
  }

  /** Draws it as it is seen at a time, over a frame or into one with so much strength, 0..1. */
  void draw(Graphics2D frame, double seconds, double strength) {
    double turn = StrictMath.cos(2 * StrictMath.PI * seconds / ZOOM_PERIOD_SECONDS);
    double zoom = 1.12 + 0.10 * turn; // window to frame: 1.22 is far, 1.02 is near
    double near = 0.5 - 0.5 * turn;
    double width = Frames.WIDTH * zoom;
    double height = Frames.HEIGHT * zoom;
    double drift =
        DRIFT_PIXELS * StrictMath.sin(2 * StrictMath.PI * seconds / DRIFT_PERIOD_SECONDS);
    double left = WIDTH / 2.0 + near * (focusX - WIDTH / 2.0) + drift - width / 2;
    double top = HEIGHT / 2.0 + near * (focusY - HEIGHT / 2.0) - height / 2;
    AffineTransform view = AffineTransform.getScaleInstance(1 / zoom, 1 / zoom);
    view.translate(
        -Math.max(0, Math.min(WIDTH - width, left)), -Math.max(0, Math.min(HEIGHT - height, top)));
    if (strength < 1) {
      frame.setComposite(AlphaComposite.SrcOver.derive((float) strength));
    }
    frame.drawImage(canvas, view, null);
    frame.setComposite(AlphaComposite.SrcOver);
  }

  /** The largest part of a photo in the frame's proportions, as near to the focus as may be. */
  private static Rectangle part(BufferedImage photo, Focus focus) {
    int width = Math.min(photo.getWidth(), photo.getHeight() * WIDTH / HEIGHT);
    int height = Math.min(photo.getHeight(), photo.getWidth() * HEIGHT / WIDTH);
    int x = (int) Math.round(focus.centreX() * photo.getWidth() - width / 2.0);
    int y = (int) Math.round(focus.centreY() * photo.getHeight() - height / 2.0);
    return new Rectangle(
        Math.max(0, Math.min(photo.getWidth() - width, x)),
        Math.max(0, Math.min(photo.getHeight() - height, y)),
        width,
        height);
  }

  private static BufferedImage onBlurred(BufferedImage photo, int width) {
    Rectangle part = part(photo, Focus.MIDDLE);
    // Shrinking to a handful of pixels and growing again blurs; small steps leave no blocks.
    BufferedImage blurred = photo;
    Rectangle from = part;
    for (int factor : new int[] {8, 20, 50, 20, 8, 2, 1}) {
      blurred = Images.cut(blurred, from, WIDTH / factor, HEIGHT / factor);
      from = new Rectangle(blurred.getWidth(), blurred.getHeight());
    }
    BufferedImage canvas = blurred;
    Graphics2D paint = Images.canvas(canvas);
    paint.setColor(new Color(0, 0, 0, 110));
    paint.fillRect(0, 0, WIDTH, HEIGHT);
    paint.drawImage(photo, (WIDTH - width) / 2, 0, width, HEIGHT, null);
    paint.dispose();
    return canvas;
  }
}
