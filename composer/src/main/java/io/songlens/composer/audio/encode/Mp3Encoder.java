package io.songlens.composer.audio.encode;

import io.songlens.composer.audio.StereoAudio;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes MP3 files with LAME, at a constant bit rate in joint stereo. The first frame is the
 * Xing/LAME header: players learn the exact duration from it, and how many frames the codec put
 * before and after the sound, for playing without a gap. Long songs are encoded on several
 * processors, with the same result on any number of them.
 */
public final class Mp3Encoder implements LossyEncoder {
  private final Mp3Quality quality;
  private final Mp3Cut cut;

  private Mp3Encoder(Mp3Quality quality, Mp3Cut cut) {
    this.quality = quality;
    this.cut = cut;
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
    return new Mp3Encoder(new Mp3Quality(bitRateKbps, effort), Mp3Cut.STANDARD);
  }

  /** The same, but for where it cuts. */
  Mp3Encoder cutting(Mp3Cut other) {
    return new Mp3Encoder(quality, other);
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
    byte[] frames = new Mp3Pieces(quality, cut, audio).joined();
    out.write(LameStream.header(quality, frames, audio.frames()));
    out.write(frames);
  }

  @Override
  public StereoAudio decoded(byte[] file) {
    return Mp3Decoder.decode(file);
  }
}
