package io.songlens.composer.audio.encode;

import de.sciss.jump3r.mp3.BitStream;
import de.sciss.jump3r.mp3.GainAnalysis;
import de.sciss.jump3r.mp3.ID3Tag;
import de.sciss.jump3r.mp3.Lame;
import de.sciss.jump3r.mp3.LameGlobalFlags;
import de.sciss.jump3r.mp3.MPEGMode;
import de.sciss.jump3r.mp3.Presets;
import de.sciss.jump3r.mp3.Quantize;
import de.sciss.jump3r.mp3.QuantizePVT;
import de.sciss.jump3r.mp3.Reservoir;
import de.sciss.jump3r.mp3.Takehiro;
import de.sciss.jump3r.mp3.VBRTag;
import de.sciss.jump3r.mp3.Version;
import de.sciss.jump3r.mpg.Common;
import de.sciss.jump3r.mpg.Interface;
import de.sciss.jump3r.mpg.MPGLib;
import io.songlens.composer.audio.StereoAudio;
import io.songlens.composer.song.SongPlan;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** One run of LAME 3.98 in its Java form (jump3r), for one sound from its first sample on. */
final class LameStream {
  private static final int BLOCK_SAMPLES = Mp3Frames.SAMPLES * 16;
  private static final int BUFFER_BYTES = BLOCK_SAMPLES * 5 / 4 + 7200; // LAME's own worst case
  private static final int FULL_SCALE = Integer.MAX_VALUE;

  // Where the tag lies in its frame, and what in the tag (VBRTag.getLameTagFrame, putLameVBR).
  private static final int TAG_AT = 36;
  private static final int BYTES_AT = 12;
  private static final int MUSIC_LENGTH_AT = 148;
  private static final int TAG_CRC_AT = 154;

  private final VBRTag tag = new VBRTag();
  private final Lame lame = assembled(tag);
  private final LameGlobalFlags settings;

  private LameStream(Mp3Quality quality, boolean tagged) {
    settings = lame.lame_init();
    settings.num_channels = 2;
    settings.in_samplerate = SongPlan.SAMPLE_RATE_HZ;
    settings.out_samplerate = SongPlan.SAMPLE_RATE_HZ;
    settings.mode = MPEGMode.JOINT_STEREO;
    settings.brate = quality.bitRateKbps();
    settings.quality = quality.effort();
    settings.scale = 1f; // LAME's presets would turn the master down by some tenths of a dB
    settings.bWriteVbrTag = tagged;
    settings.write_id3tag_automatic = false;
    settings.findReplayGain = false;
    if (lame.lame_init_params(settings) < 0) {
      throw new IllegalArgumentException("LAME refuses " + quality.bitRateKbps() + " kbit/s");
    }
  }

  /**
   * The frames of some of a sound's samples, as if there were no others.
   *
   * @param from the first sample
   * @param to the sample after the last one
   */
  static byte[] frames(Mp3Quality quality, StereoAudio audio, int from, int to) {
    return new LameStream(quality, false).encoded(audio, from, to);
  }

  /**
   * The frame that LAME puts before others: how many they are, what lies where, how much of their
   * sound is the codec's own, and their CRC.
   *
   * @param frames all that follow it
   * @param samples of the sound in them
   */
  static byte[] header(Mp3Quality quality, byte[] frames, int samples) {
    return new LameStream(quality, true).tagFrame(frames, samples);
  }

  private byte[] encoded(StereoAudio audio, int from, int to) {
    ByteArrayOutputStream frames = new ByteArrayOutputStream();
    byte[] buffer = new byte[BUFFER_BYTES];
    int[] left = new int[BLOCK_SAMPLES];
    int[] right = new int[BLOCK_SAMPLES];
    for (int start = from; start < to; start += BLOCK_SAMPLES) {
      int count = Math.min(BLOCK_SAMPLES, to - start);
      for (int i = 0; i < count; i++) {
        left[i] = (int) (audio.left()[start + i] * (double) FULL_SCALE);
        right[i] = (int) (audio.right()[start + i] * (double) FULL_SCALE);
      }
      int bytes =
          lame.lame_encode_buffer_int(settings, left, right, count, buffer, 0, buffer.length);
      frames.write(buffer, 0, requireNoError(bytes));
    }
    frames.write(
        buffer, 0, requireNoError(lame.lame_encode_flush(settings, buffer, 0, buffer.length)));
    lame.lame_close(settings);
    return frames.toByteArray();
  }

  // LAME counts these things while it encodes; here others have encoded.
  private byte[] tagFrame(byte[] frames, int samples) {
    Mp3Frames all = new Mp3Frames(frames);
    int count = all.count();
    for (int i = 0; i < count; i++) {
      tag.addVbrFrame(settings);
    }
    settings.internal_flags.mode_ext = all.modeExtension(count - 1);
    settings.internal_flags.nMusicCRC = crc(frames, frames.length);
    settings.encoder_padding = count * Mp3Frames.SAMPLES - settings.encoder_delay - samples;
    byte[] buffer = new byte[BUFFER_BYTES];
    int bytes = requireNoError(tag.getLameTagFrame(settings, buffer));
    lame.lame_close(settings);
    return withLength(Arrays.copyOf(buffer, bytes), bytes + frames.length);
  }

  /** LAME counts the bytes where nobody else can. */
  private byte[] withLength(byte[] frame, int fileBytes) {
    ByteBuffer fields = ByteBuffer.wrap(frame);
    fields.putInt(TAG_AT + BYTES_AT, fileBytes);
    fields.putInt(TAG_AT + MUSIC_LENGTH_AT, fileBytes);
    fields.putShort(TAG_AT + TAG_CRC_AT, (short) crc(frame, TAG_AT + TAG_CRC_AT));
    return frame;
  }

  /** CRC-16/ARC of the first bytes. */
  private int crc(byte[] bytes, int count) {
    int[] crc = {0};
    tag.updateMusicCRC(crc, bytes, 0, count);
    return crc[0];
  }

  private static int requireNoError(int bytes) {
    if (bytes < 0) {
      throw new IllegalStateException("LAME fails with code " + bytes);
    }
    return bytes;
  }

  // jump3r keeps the C program's modules and leaves it to its user to join them.
  private static Lame assembled(VBRTag tag) {
    Lame lame = new Lame();
    GainAnalysis gainAnalysis = new GainAnalysis();
    BitStream bitStream = new BitStream();
    Presets presets = new Presets();
    QuantizePVT quantizePvt = new QuantizePVT();
    Quantize quantize = new Quantize();
    Version version = new Version();
    ID3Tag id3 = new ID3Tag();
    Reservoir reservoir = new Reservoir();
    Takehiro takehiro = new Takehiro();
    MPGLib decoder = new MPGLib();
    Interface decoderInterface = new Interface();
    Common common = new Common();
    lame.setModules(
        gainAnalysis, bitStream, presets, quantizePvt, quantize, tag, version, id3, decoder);
    bitStream.setModules(gainAnalysis, decoder, version, tag);
    id3.setModules(bitStream, version);
    presets.setModules(lame);
    quantize.setModules(bitStream, reservoir, quantizePvt, takehiro);
    quantizePvt.setModules(takehiro, reservoir, lame.enc.psy);
    reservoir.setModules(bitStream);
    takehiro.setModules(quantizePvt);
    tag.setModules(lame, bitStream, version);
    decoder.setModules(decoderInterface, common);
    decoderInterface.setModules(tag, common);
    return lame;
  }
}
