package io.songlens.composer.audio.encode;

import io.songlens.composer.audio.StereoAudio;
import io.songlens.composer.song.SongPlan;
import java.io.IOException;
import java.io.OutputStream;
import net.sourceforge.javaflacencoder.EncodingConfiguration;
import net.sourceforge.javaflacencoder.EncodingConfiguration.SubframeType;
import net.sourceforge.javaflacencoder.FLACEncoder;
import net.sourceforge.javaflacencoder.StreamConfiguration;

/**
 * Writes FLAC files (RFC 9639) of 24 bits, in which a master is kept: rounding to 24 bits lies
 * below what any converter resolves, and everything after it is without loss. The file is its
 * header and its frames; tags come from {@link FlacTagger}.
 */
public final class FlacEncoder implements AudioEncoder {
  static final int BITS = 24;
  static final int CHANNELS = 2;

  private static final int BLOCK_FRAMES = 4096; // of the format's streamable subset, as is all else
  private static final int MAX_ORDER = 8;
  private static final int BATCH_FRAMES = 16 * BLOCK_FRAMES;

  @Override
  public String extension() {
    return "flac";
  }

  @Override
  public String mediaType() {
    return "audio/flac";
  }

  @Override
  public void encode(StereoAudio audio, OutputStream out) throws IOException {
    FLACEncoder encoder = new FLACEncoder();
    encoder.setStreamConfiguration(
        new StreamConfiguration(
            CHANNELS, BLOCK_FRAMES, BLOCK_FRAMES, SongPlan.SAMPLE_RATE_HZ, BITS));
    encoder.setEncodingConfiguration(prediction());
    FlacMemory file = new FlacMemory(audio.frames() / 2 * CHANNELS * BITS / 8);
    encoder.setOutputStream(file);
    encoder.openFLACStream();
    int[] batch = new int[BATCH_FRAMES * CHANNELS];
    for (int start = 0; start < audio.frames(); start += BATCH_FRAMES) {
      int count = Math.min(BATCH_FRAMES, audio.frames() - start);
      for (int i = 0; i < count; i++) {
        batch[2 * i] = Pcm.ofSample(audio.left()[start + i], BITS);
        batch[2 * i + 1] = Pcm.ofSample(audio.right()[start + i], BITS);
      }
      encoder.addSamples(batch, count);
      encoder.encodeSamples(encoder.fullBlockSamplesAvailableToEncode(), false);
    }
    encoder.encodeSamples(encoder.samplesAvailableToEncode(), true);
    out.write(FlacBlocks.withHeaderOnly(file.written()));
  }

  private static EncodingConfiguration prediction() {
    EncodingConfiguration configuration = new EncodingConfiguration();
    configuration.setSubframeType(SubframeType.LPC);
    configuration.setMinLPCOrder(1);
    configuration.setMaxLPCOrder(MAX_ORDER);
    return configuration;
  }
}
