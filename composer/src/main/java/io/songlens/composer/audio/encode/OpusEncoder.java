package io.songlens.composer.audio.encode;

import io.github.jaredmdobson.concentus.OpusApplication;
import io.github.jaredmdobson.concentus.OpusDecoder;
import io.github.jaredmdobson.concentus.OpusException;
import io.github.jaredmdobson.concentus.OpusMode;
import io.github.jaredmdobson.concentus.OpusSignal;
import io.songlens.composer.audio.StereoAudio;
import io.songlens.composer.song.SongPlan;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Writes Opus in Ogg (RFC 6716, RFC 7845) with libopus in its Java form (Concentus), in packets of
 * 20 ms. Players learn from the file where the sound begins and ends, to the sample.
 */
public final class OpusEncoder implements LossyEncoder {
  /** A sixth less than the MP3, and nearer to the master. */
  private static final int STANDARD_BITS_PER_SECOND = 160_000;

  private static final int CHANNELS = 2;
  private static final int BITS = 16; // what the codec's Java form takes
  private static final int MAX_PACKET_BYTES = 1275 * 3;
  private static final int BEST_EFFORT = 10;

  private final int bitsPerSecond;

  private OpusEncoder(int bitsPerSecond) {
    this.bitsPerSecond = bitsPerSecond;
  }

  /** 160 kbit/s, which listeners cannot tell from the master. */
  public static OpusEncoder standard() {
    return of(STANDARD_BITS_PER_SECOND);
  }

  /** Another average bit rate, 32000..510000 bits a second. */
  public static OpusEncoder of(int bitsPerSecond) {
    return new OpusEncoder(bitsPerSecond);
  }

  @Override
  public String extension() {
    return "opus";
  }

  @Override
  public String mediaType() {
    return "audio/ogg;codecs=opus";
  }

  @Override
  public void encode(StereoAudio audio, OutputStream out) throws IOException {
    try {
      out.write(stream(audio).file(VorbisComments.none()));
    } catch (OpusException e) {
      throw new IllegalStateException("The Opus encoder fails", e);
    }
  }

  private OpusStream stream(StereoAudio audio) throws OpusException {
    io.github.jaredmdobson.concentus.OpusEncoder codec =
        new io.github.jaredmdobson.concentus.OpusEncoder(
            SongPlan.SAMPLE_RATE_HZ, CHANNELS, OpusApplication.OPUS_APPLICATION_AUDIO);
    codec.setBitrate(bitsPerSecond);
    codec.setUseVBR(true);
    codec.setComplexity(BEST_EFFORT);
    codec.setSignalType(OpusSignal.OPUS_SIGNAL_MUSIC);
    codec.setForceMode(OpusMode.MODE_CELT_ONLY);
    int preSkip = codec.getLookahead();
    List<byte[]> packets = new ArrayList<>();
    short[] block = new short[CHANNELS * OpusStream.PACKET_FRAMES];
    byte[] packet = new byte[MAX_PACKET_BYTES];
    for (int start = 0; start < audio.frames() + preSkip; start += OpusStream.PACKET_FRAMES) {
      for (int i = 0; i < OpusStream.PACKET_FRAMES; i++) {
        boolean sounds = start + i < audio.frames();
        block[2 * i] = sounds ? sample(audio.left()[start + i]) : 0;
        block[2 * i + 1] = sounds ? sample(audio.right()[start + i]) : 0;
      }
      int bytes = codec.encode(block, 0, OpusStream.PACKET_FRAMES, packet, 0, packet.length);
      packets.add(Arrays.copyOf(packet, bytes));
    }
    return new OpusStream(packets, preSkip, audio.frames());
  }

  private static short sample(float sample) {
    return (short) Pcm.ofSample(sample, BITS);
  }

  @Override
  public StereoAudio decoded(byte[] file) {
    OpusStream stream = OpusStream.read(file);
    StereoAudio audio = StereoAudio.silence((int) stream.frames());
    short[] block = new short[CHANNELS * OpusStream.PACKET_FRAMES];
    int frame = -stream.preSkip();
    try {
      OpusDecoder codec = new OpusDecoder(SongPlan.SAMPLE_RATE_HZ, CHANNELS);
      for (byte[] packet : stream.packets()) {
        int count =
            codec.decode(packet, 0, packet.length, block, 0, OpusStream.PACKET_FRAMES, false);
        for (int i = 0; i < count; i++, frame++) {
          if (frame >= 0 && frame < audio.frames()) {
            audio.left()[frame] = block[2 * i] / 32_768f;
            audio.right()[frame] = block[2 * i + 1] / 32_768f;
          }
        }
      }
    } catch (OpusException e) {
      throw new IllegalArgumentException("Not an Opus file of this encoder", e);
    }
    return audio;
  }
}
