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
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes MP3 files with LAME 3.98 in its Java form (jump3r), at a constant bit rate in joint
 * stereo. The first frame is the Xing/LAME header: players learn the exact duration from it, and
 * how many frames the codec put before and after the sound, for playing without a gap.
 */
public final class Mp3Encoder implements LossyEncoder {
  private static final int BLOCK_FRAMES = 1152 * 16;
  private static final int BUFFER_BYTES = BLOCK_FRAMES * 5 / 4 + 7200; // LAME's own worst case
  private static final int FULL_SCALE = Integer.MAX_VALUE;

  private final int bitRateKbps;
  private final int effort;

  private Mp3Encoder(int bitRateKbps, int effort) {
    this.bitRateKbps = bitRateKbps;
    this.effort = effort;
  }

  /** 192 kbit/s, which listeners can hardly tell from the master. */
  public static Mp3Encoder standard() {
    return of(192, 5);
  }

  /**
   * Another bit rate.
   *
   * @param bitRateKbps one of MPEG-1 layer III's: 128, 160, 192, 224, 256 or 320
   * @param effort LAME's quality: 0 best and slowest .. 9 worst and fastest
   */
  public static Mp3Encoder of(int bitRateKbps, int effort) {
    return new Mp3Encoder(bitRateKbps, effort);
  }

  @Override
  public String extension() {
    return "mp3";
  }

  @Override
  public String mediaType() {
    return "audio/mpeg";
  }

  @Override
  public void encode(StereoAudio audio, OutputStream out) throws IOException {
    VBRTag header = new VBRTag();
    Lame lame = assembled(header);
    LameGlobalFlags settings = settings(lame, audio.frames());
    ByteArrayOutputStream frames = new ByteArrayOutputStream();
    byte[] buffer = new byte[BUFFER_BYTES];
    int[] left = new int[BLOCK_FRAMES];
    int[] right = new int[BLOCK_FRAMES];
    for (int start = 0; start < audio.frames(); start += BLOCK_FRAMES) {
      int count = Math.min(BLOCK_FRAMES, audio.frames() - start);
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
    byte[] mp3 = frames.toByteArray();
    int headerBytes = header.getLameTagFrame(settings, buffer);
    System.arraycopy(buffer, 0, mp3, 0, headerBytes);
    lame.lame_close(settings);
    out.write(mp3);
  }

  @Override
  public StereoAudio decoded(byte[] file) {
    return Mp3Decoder.decode(file);
  }

  private LameGlobalFlags settings(Lame lame, int frames) {
    LameGlobalFlags settings = lame.lame_init();
    settings.num_channels = 2;
    settings.num_samples = frames;
    settings.in_samplerate = SongPlan.SAMPLE_RATE_HZ;
    settings.out_samplerate = SongPlan.SAMPLE_RATE_HZ;
    settings.mode = MPEGMode.JOINT_STEREO;
    settings.brate = bitRateKbps;
    settings.quality = effort;
    settings.scale = 1f; // LAME's presets would turn the master down by some tenths of a dB
    settings.bWriteVbrTag = true;
    settings.write_id3tag_automatic = false;
    settings.findReplayGain = false;
    if (lame.lame_init_params(settings) < 0) {
      throw new IllegalArgumentException("LAME refuses " + bitRateKbps + " kbit/s");
    }
    return settings;
  }

  private static int requireNoError(int bytes) {
    if (bytes < 0) {
      throw new IllegalStateException("LAME fails with code " + bytes);
    }
    return bytes;
  }

  // jump3r keeps the C program's modules and leaves it to its user to join them.
  private static Lame assembled(VBRTag header) {
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
        gainAnalysis, bitStream, presets, quantizePvt, quantize, header, version, id3, decoder);
    bitStream.setModules(gainAnalysis, decoder, version, header);
    id3.setModules(bitStream, version);
    presets.setModules(lame);
    quantize.setModules(bitStream, reservoir, quantizePvt, takehiro);
    quantizePvt.setModules(takehiro, reservoir, lame.enc.psy);
    reservoir.setModules(bitStream);
    takehiro.setModules(quantizePvt);
    header.setModules(lame, bitStream, version);
    decoder.setModules(decoderInterface, common);
    decoderInterface.setModules(header, common);
    return lame;
  }
}
