package io.songlens.api.video;

import io.songlens.api.picture.Fonts;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** The frames of a video, one after the other. The same script and fonts give the same frames. */
final class Frames {
  static final int WIDTH = 1280;
  static final int HEIGHT = 720;
  static final int PER_SECOND = 25;

  private static final double CROSS_FADE_SECONDS = 1;
  private static final double END_FADE_SECONDS = 0.8;

  private final VideoScript script;
  private final List<Backdrop> backdrops;
  private final TitleCard title;
  private final LyricTrack lyrics;
  private final BufferedImage frame = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
  private final ByteBuffer bytes =
      ByteBuffer.allocate(4 * WIDTH * HEIGHT).order(ByteOrder.LITTLE_ENDIAN);

  /**
   * Frames of a script.
   *
   * @throws VideoException if there is no font to write with
   */
  Frames(VideoScript script) {
    this.script = script;
    this.backdrops = script.shots().stream().map(Backdrop::new).toList();
    this.title = new TitleCard(script, Fonts.installed());
    this.lyrics = new LyricTrack(script.lines(), Fonts.installed());
  }

  /** How many there are. */
  int count() {
    return (int) Math.ceil(script.seconds() * PER_SECOND);
  }

  /** A frame as bytes of blue, green, red and nothing for each pixel; valid until the next. */
  byte[] frame(int index) {
    draw((double) index / PER_SECOND);
    int[] pixels = ((DataBufferInt) frame.getRaster().getDataBuffer()).getData();
    bytes.asIntBuffer().put(pixels);
    return bytes.array();
  }

  /** The picture at a time; the next one takes its place. */
  BufferedImage draw(double seconds) {
    Graphics2D canvas = frame.createGraphics();
    canvas.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    drawBackdrop(canvas, seconds);
    lyrics.draw(canvas, 1000 * seconds);
    title.draw(canvas, seconds);
    double left = script.seconds() - seconds;
    if (left < END_FADE_SECONDS) {
      int dark = (int) Math.round(255 * (1 - Math.max(0, left) / END_FADE_SECONDS));
      canvas.setColor(new Color(0, 0, 0, dark));
      canvas.fillRect(0, 0, WIDTH, HEIGHT);
    }
    canvas.dispose();
    return frame;
  }

  private void drawBackdrop(Graphics2D canvas, double seconds) {
    int shot = 0;
    double since = seconds;
    for (double cut : script.cuts()) {
      if (cut <= seconds) {
        shot++;
        since = seconds - cut;
      }
    }
    Backdrop now = backdrops.get(shot % backdrops.size());
    boolean fading = shot > 0 && backdrops.size() > 1 && since < CROSS_FADE_SECONDS;
    if (fading) {
      backdrops.get((shot - 1) % backdrops.size()).draw(canvas, seconds, 1);
    }
    now.draw(canvas, seconds, fading ? since / CROSS_FADE_SECONDS : 1);
  }
}
