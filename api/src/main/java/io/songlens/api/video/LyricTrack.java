package io.songlens.api.video;

import io.songlens.api.picture.Fonts;
import io.songlens.composer.midi.SungText;
import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words at the bottom of the frames: the line that is sung, and below it the one to come. */
final class LyricTrack {
  private static final double LEAD_MS = 3_000;
  private static final double STAYS_MS = 800;
  private static final double FADE_MS = 250;
  private static final double NEXT_WITHIN_MS = 7_000;
  private static final int SHADE_HEIGHT = 300;
  private static final int LINE_TOP = 556;
  private static final int NEXT_TOP = 638;

  private final List<Shown> shown = new ArrayList<>();
  private final BufferedImage shade = shade();

  /** A line and the time in which it is the one that is sung, in milliseconds. */
  record Shown(LyricLine line, double fromMs, double startMs, double toMs) {}

  LyricTrack(List<SungText.Line> lines, Fonts fonts) {
    double free = 0; // when the line before has been sung
    for (int i = 0; i < lines.size(); i++) {
      SungText.Line line = lines.get(i);
      double start = line.startMs();
      double from = Math.min(start, Math.max(free, start - LEAD_MS));
      boolean last = i == lines.size() - 1;
      double next = last ? Double.MAX_VALUE : lines.get(i + 1).startMs();
      double to = Math.min(next, line.endMs() + STAYS_MS);
      LyricLine letters = LyricLine.of(line, fonts);
      if (letters != null) {
        shown.add(new Shown(letters, from, start, to));
      }
      free = to;
    }
  }

  /** The line that is sung at a time, or about to be; null between them. */
  @Nullable Shown at(double ms) {
    return shown.stream().filter(s -> ms >= s.fromMs && ms < s.toMs).findFirst().orElse(null);
  }

  void draw(Graphics2D frame, double ms) {
    Shown now = at(ms);
    if (now == null) {
      return;
    }
    int index = shown.indexOf(now);
    Shown next = index + 1 < shown.size() ? shown.get(index + 1) : null;
    boolean joins = index > 0 && now.fromMs - shown.get(index - 1).toMs < 1;
    boolean goesOn = next != null && next.fromMs - now.toMs < 1;
    double in = joins ? 1 : (ms - now.fromMs) / FADE_MS;
    double out = goesOn ? 1 : (now.toMs - ms) / FADE_MS;
    double strength = Math.max(0, Math.min(1, Math.min(in, out)));
    frame.setComposite(AlphaComposite.SrcOver.derive((float) strength));
    frame.drawImage(shade, 0, Frames.HEIGHT - SHADE_HEIGHT, null);
    now.line.draw(frame, ms, LINE_TOP);
    if (next != null && next.startMs - ms < NEXT_WITHIN_MS) {
      frame.setComposite(AlphaComposite.SrcOver.derive((float) (0.75 * strength)));
      next.line.drawNext(frame, NEXT_TOP);
    }
    frame.setComposite(AlphaComposite.SrcOver);
    if (index > 0) {
      shown.get(index - 1).line.rest();
    }
  }

  private static BufferedImage shade() {
    BufferedImage shade =
        new BufferedImage(Frames.WIDTH, SHADE_HEIGHT, BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D canvas = shade.createGraphics();
    canvas.setPaint(
        new LinearGradientPaint(
            0,
            0,
            0,
            SHADE_HEIGHT,
            new float[] {0f, 0.45f, 1f},
            new Color[] {
              new Color(8, 10, 14, 0), new Color(8, 10, 14, 165), new Color(8, 10, 14, 200)
            }));
    canvas.fillRect(0, 0, Frames.WIDTH, SHADE_HEIGHT);
    canvas.dispose();
    return shade;
  }
}
