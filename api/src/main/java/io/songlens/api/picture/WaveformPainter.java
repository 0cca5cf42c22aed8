package io.songlens.api.picture;

import io.songlens.composer.audio.StereoAudio;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.SectionKind;
import io.songlens.composer.song.SongPlan;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/**
 * Draws a song's waveform: for each bar of a few pixels the highest sample, light, and the RMS
 * level, strong; behind it the sections of the plan with their names. The same sound, plan and
 * fonts give the same bytes.
 */
public final class WaveformPainter {
  static final int WIDTH = 1600;
  static final int HEIGHT = 320;

  private static final int BAR = 4; // pixels from one bar to the next
  private static final int NAMES_HEIGHT = 40;
  private static final int MIDDLE = NAMES_HEIGHT + (HEIGHT - NAMES_HEIGHT) / 2;
  private static final int REACH = HEIGHT - MIDDLE - 14; // a full-scale sample, in pixels
  private static final Color GROUND = new Color(0x12, 0x16, 0x1e);
  private static final TextBlock.Box NAME = new TextBlock.Box(WIDTH, 24, 17, 17);
  private static final int NAME_MARGIN = 8;

  private final Fonts fonts;

  /** A painter that writes with these fonts, or leaves the names out if there are none. */
  public WaveformPainter(Fonts fonts) {
    this.fonts = fonts;
  }

  /** The waveform as PNG. */
  public byte[] paint(StereoAudio audio, SongPlan plan) {
    BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = Images.canvas(picture);
    canvas.setColor(GROUND);
    canvas.fillRect(0, 0, WIDTH, HEIGHT);
    for (int i = 0; i < plan.sections().size(); i++) {
      PlannedSection section = plan.sections().get(i);
      int left = i == 0 ? 0 : x(plan, section.startBar());
      int right = i == plan.sections().size() - 1 ? WIDTH : x(plan, section.endBar());
      drawSection(canvas, section, left, right);
      drawBars(canvas, audio, colour(section.kind()), left, right);
    }
    canvas.dispose();
    return Images.png(picture);
  }

  private static int x(SongPlan plan, int bar) {
    double share = (double) plan.frameOfTick(plan.tickOfBar(bar)) / plan.durationFrames();
    return (int) Math.round(Math.max(0, Math.min(1, share)) * WIDTH);
  }

  private void drawSection(Graphics2D canvas, PlannedSection section, int left, int right) {
    Color colour = colour(section.kind());
    canvas.setColor(faint(colour, 30));
    canvas.fillRect(left, 0, right - left - 2, HEIGHT);
    canvas.setColor(faint(colour, 110));
    canvas.fillRect(left, 0, right - left - 2, NAMES_HEIGHT);
    String name = section.id().replaceAll("(?<=\\D)(?=\\d)", " ");
    if (fonts.lettering(name) instanceof Lettering.Written written) {
      TextBlock block = TextBlock.fitting(written.font(), written.text(), NAME);
      if (block.width() > right - left - 2 * NAME_MARGIN) {
        // Short sections tell by colour what they are; the initial helps where it fits.
        block = TextBlock.fitting(written.font(), written.text().substring(0, 1), NAME);
      }
      if (block.width() <= right - left - NAME_MARGIN) {
        canvas.setColor(Color.WHITE);
        block.draw(canvas, left + NAME_MARGIN, 11);
      }
    }
  }

  private static void drawBars(
      Graphics2D canvas, StereoAudio audio, Color colour, int left, int right) {
    for (int x = (left + BAR - 1) / BAR * BAR; x < right; x += BAR) {
      int from = (int) ((long) x * audio.frames() / WIDTH);
      int to = (int) Math.min(audio.frames(), (long) (x + BAR) * audio.frames() / WIDTH);
      SoundLevel level = SoundLevel.between(audio, from, to);
      canvas.setColor(faint(colour, 120));
      bar(canvas, x, level.peak());
      canvas.setColor(colour);
      bar(canvas, x, level.rms());
    }
  }

  private static void bar(Graphics2D canvas, int x, double level) {
    int reach = Math.max(1, (int) Math.round(Math.min(1, level) * REACH));
    canvas.fillRect(x, MIDDLE - reach, BAR - 1, 2 * reach);
  }

  private static Color faint(Color colour, int alpha) {
    return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha);
  }

  private static Color colour(SectionKind kind) {
    return switch (kind) {
      case INTRO, OUTRO -> new Color(0x8f, 0x9b, 0xb3);
      case VERSE -> new Color(0x5a, 0xa9, 0xe6);
      case PRE_CHORUS -> new Color(0x9d, 0x8d, 0xf1);
      case CHORUS -> new Color(0xff, 0xb3, 0x47);
      case BRIDGE -> new Color(0x6f, 0xcf, 0x97);
      case INTERLUDE -> new Color(0x56, 0xc5, 0xc5);
    };
  }
}
