package io.songlens.api.picture;

import io.songlens.composer.song.Affect;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SeededRandom;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;

/**
 * Paints a landscape after a mood: warm and light where it is pleasant, cold and dark where it is
 * not; long waves where it is calm, sharp peaks where it is excited. The same mood and seed give
 * the same picture.
 */
public final class MoodPainter {
  private static final int SIDE = CoverPainter.SIDE;
  private static final int RANGES = 5;
  private static final double HORIZON = 0.42;

  private MoodPainter() {}

  /** A square JPEG. */
  public static byte[] paint(Affect affect, Seed seed) {
    BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = Images.canvas(picture);
    SeededRandom random = seed.fork("landscape").random();
    double pleasant = (affect.valence() + 1) / 2;
    double excited = (affect.arousal() + 1) / 2;
    double hue = hue(pleasant, random);
    canvas.setPaint(
        new GradientPaint(
            0,
            0,
            tone(hue, 0.55, 0.35 + 0.35 * pleasant),
            0,
            SIDE,
            tone(hue + 0.09, 0.5, 0.7 + 0.28 * pleasant)));
    canvas.fillRect(0, 0, SIDE, SIDE);
    light(canvas, hue, pleasant, random);
    for (int range = 0; range < RANGES; range++) {
      range(canvas, range, hue, pleasant, excited, random);
    }
    canvas.dispose();
    return Images.jpeg(picture);
  }

  /** From a night's blue to the orange of a good morning, with some freedom. */
  private static double hue(double pleasant, SeededRandom random) {
    return 0.62 + 0.44 * pleasant + 0.08 * (random.nextDouble() - 0.5);
  }

  private static void light(Graphics2D canvas, double hue, double pleasant, SeededRandom random) {
    double x = SIDE * (0.25 + 0.5 * random.nextDouble());
    double y = SIDE * (HORIZON - 0.02 - 0.22 * random.nextDouble());
    double radius = SIDE * (0.05 + 0.05 * pleasant);
    Color core = tone(hue + 0.12, 0.18, 1);
    Color rim = new Color(core.getRed(), core.getGreen(), core.getBlue(), 0);
    canvas.setPaint(
        new RadialGradientPaint(
            (float) x,
            (float) y,
            (float) (radius * 5),
            new float[] {0, 0.19f, 0.21f, 1},
            new Color[] {core, core, withAlpha(core, 110), rim}));
    canvas.fill(new Ellipse2D.Double(x - 5 * radius, y - 5 * radius, 10 * radius, 10 * radius));
  }

  private static void range(
      Graphics2D canvas,
      int number,
      double hue,
      double pleasant,
      double excited,
      SeededRandom random) {
    double nearness = (number + 1.0) / RANGES;
    double base = SIDE * (HORIZON + (1 - HORIZON) * number / RANGES + 0.04);
    double height = SIDE * (0.05 + 0.07 * excited) * (1.25 - 0.4 * nearness);
    double waves = 1.5 + 2.5 * excited + random.nextDouble();
    double phase = 2 * StrictMath.PI * random.nextDouble();
    double second = 2 * StrictMath.PI * random.nextDouble();
    Path2D ridge = new Path2D.Double();
    ridge.moveTo(0, SIDE);
    for (int x = 0; x <= SIDE; x += 4) {
      double turn = 2 * StrictMath.PI * waves * x / SIDE;
      double round = StrictMath.sin(turn + phase) + 0.5 * StrictMath.sin(2.3 * turn + second);
      double sharp =
          2 / StrictMath.PI * StrictMath.asin(StrictMath.sin(turn + phase))
              + 0.6 / StrictMath.PI * StrictMath.asin(StrictMath.sin(3.1 * turn + second));
      ridge.lineTo(x, base - height * ((1 - excited) * round + excited * sharp));
    }
    ridge.lineTo(SIDE, SIDE);
    ridge.closePath();
    double bright = 0.72 - 0.56 * nearness + 0.2 * pleasant * (1 - nearness);
    canvas.setPaint(tone(hue - 0.05 * nearness, 0.35 + 0.3 * nearness, bright));
    canvas.fill(ridge);
  }

  private static Color tone(double hue, double saturation, double brightness) {
    return Color.getHSBColor((float) hue, (float) saturation, (float) Math.min(1, brightness));
  }

  private static Color withAlpha(Color colour, int alpha) {
    return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha);
  }
}
