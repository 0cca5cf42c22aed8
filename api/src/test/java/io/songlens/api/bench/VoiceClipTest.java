package io.songlens.api.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class VoiceClipTest {
  @Test
  void aClipIsPaddedNormalisedAndSixteenKilohertz() {
    float[] samples = new float[48_000];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (float) (0.1 * StrictMath.sin(2 * Math.PI * 300 * i / 48_000));
    }
    ByteBuffer wav =
        ByteBuffer.wrap(VoiceClip.wav(samples, 12_000, 36_000)).order(ByteOrder.LITTLE_ENDIAN);

    assertThat(wav.capacity()).isEqualTo(44 + 2 * (8_000 + 8_000 + 8_000));
    assertThat(wav.getInt(24)).isEqualTo(16_000);
    assertThat(wav.getInt(40)).isEqualTo(wav.capacity() - 44);
    int peak = 0;
    int silence = 0;
    for (int i = 0; i < 24_000; i++) {
      int size = Math.abs(wav.getShort(44 + 2 * i));
      peak = Math.max(peak, size);
      silence = i < 8_000 ? Math.max(silence, size) : silence;
    }
    assertThat(peak).isCloseTo(16_384, within(40));
    assertThat(silence).isBetween(1, 15);
  }

  @Test
  void hashesTellSamplesApart() {
    float[] samples = new float[10_000];
    byte[] before = SampleHash.hash(samples);
    samples[9_999] = Float.MIN_VALUE;

    assertThat(SampleHash.hash(samples)).isNotEqualTo(before);
    // SHA-256 of nothing is in FIPS 180-4's examples.
    assertThat(HexFormat.of().formatHex(SampleHash.hash(new float[0]))).startsWith("e3b0c44298fc");
  }
}
