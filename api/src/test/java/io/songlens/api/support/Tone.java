package io.songlens.api.support;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** A tone that a browser can play. */
final class Tone {
  private static final int RATE = 8000;

  private Tone() {}

  static byte[] wav(int seconds, long seed) {
    int samples = RATE * seconds;
    double f0Hz = 220 + Math.floorMod(seed, 220);
    ByteBuffer wav = ByteBuffer.allocate(44 + samples * 2).order(ByteOrder.LITTLE_ENDIAN);
    wav.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + samples * 2);
    wav.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
    wav.putShort((short) 1).putShort((short) 1).putInt(RATE).putInt(RATE * 2);
    wav.putShort((short) 2).putShort((short) 16);
    wav.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(samples * 2);
    for (int i = 0; i < samples; i++) {
      wav.putShort((short) (3000 * StrictMath.sin(2 * StrictMath.PI * f0Hz * i / RATE)));
    }
    return wav.array();
  }
}
