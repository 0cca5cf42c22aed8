package io.songlens.composer.audio.encode;

import de.sciss.jump3r.mp3.VBRTag;
import de.sciss.jump3r.mpg.Common;
import de.sciss.jump3r.mpg.Interface;
import de.sciss.jump3r.mpg.MPGLib;
import io.songlens.composer.audio.StereoAudio;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Decodes what {@link Mp3Encoder} wrote, with the decoder that LAME brings, without clipping. */
final class Mp3Decoder {
  private static final int DECODER_DELAY = 529; // of every layer III decoder, in samples
  private static final float FULL_SCALE = 32_768f;
  private static final int HEADER_SEARCH_BYTES = 64;

  private Mp3Decoder() {}

  static StereoAudio decode(byte[] mp3) {
    ByteBuffer bytes = ByteBuffer.wrap(mp3);
    int info =
        new String(mp3, 0, Math.min(mp3.length, HEADER_SEARCH_BYTES), StandardCharsets.ISO_8859_1)
            .indexOf("Info");
    if (info < 0) {
      throw new IllegalArgumentException("Not an MP3 file of this encoder");
    }
    int frames = bytes.getInt(info + 8);
    int gaps = bytes.getInt(info + 8 + 4 + 4 + 100 + 4 + 20) & 0xffffff; // 12 bits each
    int delay = (gaps >> 12) + DECODER_DELAY;
    StereoAudio audio =
        StereoAudio.silence(frames * Mp3Frames.SAMPLES - (gaps >> 12) - (gaps & 0xfff));
    int frameBytes = Mp3Frames.frameBytes(mp3[2]);

    MPGLib decoder = new MPGLib();
    Interface decoderInterface = new Interface();
    Common common = new Common();
    decoder.setModules(decoderInterface, common);
    decoderInterface.setModules(new VBRTag(), common);
    MPGLib.mpstr_tag state = decoder.hip_decode_init();
    float[] left = new float[Mp3Frames.SAMPLES];
    float[] right = new float[Mp3Frames.SAMPLES];
    int at = -delay;
    int count = 0;
    // The decoder keeps a frame back, which an empty one brings out.
    for (int frame = frameBytes; frame < mp3.length || count > 0; frame += frameBytes) {
      int length = Math.max(0, Math.min(frameBytes, mp3.length - frame));
      count =
          decoder.hip_decode1_unclipped(state, mp3, length == 0 ? 0 : frame, length, left, right);
      put(left, audio.left(), at, count);
      put(right, audio.right(), at, count);
      at += Math.max(0, count);
    }
    return audio;
  }

  private static void put(float[] block, float[] samples, int at, int count) {
    for (int i = Math.max(0, -at); i < count && at + i < samples.length; i++) {
      samples[at + i] = block[i] / FULL_SCALE;
    }
  }
}
