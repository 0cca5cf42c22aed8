package io.songlens.composer.voice;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Pulses through two-pole resonators in a row (Klatt 1980): a voice whose formants are known. */
final class Resonances {
  static final int RATE = 22_050;
  static final int PERIOD = 220;
  static final double F0 = (double) RATE / PERIOD;
  static final double[] OPEN = {700, 1200, 2600};
  static final double[] CLOSED = {300, 2300, 3000};
  private static final double[] WIDTH = {80, 100, 150};
  private static final double LEVEL = 400;

  private Resonances() {}

  /** A vowel of unit-power pulses, scaled to {@link #LEVEL}, all formants' gains 1 at 0 Hz. */
  static double[] vowel(double[] formants, double seconds) {
    double[] sound = new double[(int) (seconds * RATE)];
    for (int i = 0; i < sound.length; i += PERIOD) {
      sound[i] = LEVEL * Math.sqrt(PERIOD);
    }
    for (int i = 0; i < formants.length; i++) {
      resonate(sound, formants[i], WIDTH[i]);
    }
    return sound;
  }

  /** What {@link #vowel} does to a frequency, from the resonators' transfer functions, in dB. */
  static double responseDb(double[] formants, double hz) {
    double db = 20 * Math.log10(LEVEL);
    for (int i = 0; i < formants.length; i++) {
      double[] k = coefficients(formants[i], WIDTH[i]);
      double omega = 2 * Math.PI * hz / RATE;
      double re = 1 - k[1] * Math.cos(omega) - k[2] * Math.cos(2 * omega);
      double im = k[1] * Math.sin(omega) + k[2] * Math.sin(2 * omega);
      db += 20 * Math.log10(k[0] / Math.hypot(re, im));
    }
    return db;
  }

  private static void resonate(double[] sound, double hz, double width) {
    double[] k = coefficients(hz, width);
    double y1 = 0;
    double y2 = 0;
    for (int i = 0; i < sound.length; i++) {
      double y = k[0] * sound[i] + k[1] * y1 + k[2] * y2;
      y2 = y1;
      y1 = y;
      sound[i] = y;
    }
  }

  private static double[] coefficients(double hz, double width) {
    double c = -Math.exp(-2 * Math.PI * width / RATE);
    double b = 2 * Math.exp(-Math.PI * width / RATE) * Math.cos(2 * Math.PI * hz / RATE);
    return new double[] {1 - b - c, b, c};
  }

  /** A WAV file as programs write it to a pipe: its lengths are announced too long. */
  static byte[] wav(double[] samples) {
    ByteBuffer file = ByteBuffer.allocate(44 + 2 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
    file.put(ascii("RIFF")).putInt(0x7ffff024).put(ascii("WAVEfmt ")).putInt(16);
    file.putShort((short) 1).putShort((short) 1).putInt(RATE).putInt(2 * RATE);
    file.putShort((short) 2).putShort((short) 16).put(ascii("data")).putInt(0x7ffff000);
    for (double sample : samples) {
      file.putShort((short) Math.max(-32_768, Math.min(32_767, Math.round(sample))));
    }
    return file.array();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
