package io.songlens.api.generation;

import io.songlens.composer.audio.Stem;
import io.songlens.composer.audio.StereoAudio;
import io.songlens.composer.audio.dsp.Decibels;
import io.songlens.composer.audio.encode.WavEncoder;
import io.songlens.composer.audio.mix.Mix;
import io.songlens.composer.song.Score;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * All stems of a song as one ZIP: a WAV of 24 bits for each, mix.wav, which is their sum before
 * mastering, and a README. What a converter would clip is kept by making all files quieter by the
 * same amount. The same mix gives the same bytes.
 */
final class StemArchive {
  private static final int BUFFER_BYTES = 1 << 16;

  /** The earliest that a ZIP can tell: no archive says when it was made. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  /** A hair below full scale, in linear gain. */
  private static final double HIGHEST_PEAK = 0.999;

  private StemArchive() {}

  /**
   * Writes the archive; the stream is left open.
   *
   * @param mix with its stems
   * @throws IllegalArgumentException if the mix has not kept its stems
   */
  static void write(String title, Score score, Mix mix, OutputStream out) throws IOException {
    if (mix.stems().isEmpty()) {
      throw new IllegalArgumentException("The mix has not kept its stems");
    }
    double gainDb = commonGainDb(mix);
    ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(out, BUFFER_BYTES));
    zip.setLevel(Deflater.BEST_SPEED); // sound hardly shrinks, silence shrinks anyhow
    begin(zip, "README.txt");
    String readme = StemReadme.text(title, score, mix, gainDb);
    zip.write(readme.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
    for (Stem stem : mix.stems()) {
      addWav(zip, stem.partId() + ".wav", stem.audio(), gainDb);
    }
    addWav(zip, "mix.wav", mix.audio(), gainDb);
    zip.finish();
    zip.flush();
  }

  private static void addWav(ZipOutputStream zip, String name, StereoAudio audio, double gainDb)
      throws IOException {
    begin(zip, name);
    StereoAudio scaled = audio;
    if (gainDb < 0) {
      scaled = audio.copy();
      scaled.scale((float) Decibels.toGain(gainDb));
    }
    WavEncoder.of24Bits().encode(scaled, zip);
    zip.closeEntry();
  }

  private static void begin(ZipOutputStream zip, String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
  }

  /** How much quieter all files must be for none to clip: 0, or a negative tenth of a decibel. */
  private static double commonGainDb(Mix mix) {
    double peak = peak(mix.audio());
    for (Stem stem : mix.stems()) {
      peak = Math.max(peak, peak(stem.audio()));
    }
    return peak <= HIGHEST_PEAK ? 0 : -Math.ceil(10 * Decibels.fromGain(peak / HIGHEST_PEAK)) / 10;
  }

  /** The largest sample, linear. */
  static double peak(StereoAudio audio) {
    float peak = 0;
    for (int i = 0; i < audio.frames(); i++) {
      peak = Math.max(peak, Math.max(Math.abs(audio.left()[i]), Math.abs(audio.right()[i])));
    }
    return peak;
  }
}
