package io.songlens.api.generation;

import io.songlens.composer.audio.Stem;
import io.songlens.composer.audio.StereoAudio;
import io.songlens.composer.audio.dsp.Decibels;
import io.songlens.composer.audio.mix.Mix;
import io.songlens.composer.song.Part;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.VocalPart;
import java.util.Locale;

/** The README of an archive of stems: which file is what, and how loud. */
final class StemReadme {
  private StemReadme() {}

  /**
   * The text.
   *
   * @param gainDb by how much all files differ from what was mixed, in dB; 0 or below
   */
  static String text(String title, Score score, Mix mix, double gainDb) {
    StringBuilder text = new StringBuilder();
    text.append("Stems of \"").append(title).append("\", an AI-generated song of Songlens.\n\n");
    text.append(
        """
        Every file is WAV, 48 kHz, 24 bits, stereo and as long as the song: put all at zero and
        they are in time. Their gains, places and rooms are in them already: added up as they are,
        they are mix.wav, which is the song before mastering. Gain is what the score asks for on
        top of a balance by measured loudness; peak is the file's highest sample.

        """);
    if (gainDb < 0) {
      text.append(
          "All files, mix.wav too, are changed by %s dB, so that none clips.\n\n"
              .formatted(signed(gainDb)));
    }
    text.append(row("file", "gain dB", "peak dB", "what it is"));
    for (Stem stem : mix.stems()) {
      String id = stem.partId();
      String peak = peakDb(stem.audio(), gainDb);
      text.append(row(id + ".wav", signed(gainDb(id, score)), peak, name(id, score)));
    }
    text.append(row("mix.wav", "", peakDb(mix.audio(), gainDb), "The sum"));
    return text.toString();
  }

  private static String row(String file, String gain, String peak, String what) {
    return "%-24s %8s %8s  %s\n".formatted(file, gain, peak, what);
  }

  private static double gainDb(String id, Score score) {
    for (Part part : score.parts()) {
      if (part.id().equals(id)) {
        return part.mix().gainDb();
      }
    }
    for (VocalPart part : score.backing()) {
      if (part.id().equals(id)) {
        return part.style().mix().gainDb();
      }
    }
    return score.voice().mix().gainDb();
  }

  private static String name(String id, Score score) {
    for (Part part : score.parts()) {
      if (part.id().equals(id)) {
        return part.name();
      }
    }
    for (VocalPart part : score.backing()) {
      if (part.id().equals(id)) {
        return part.name();
      }
    }
    return "Lead voice";
  }

  private static String peakDb(StereoAudio audio, double gainDb) {
    double peak = StemArchive.peak(audio);
    return peak == 0 ? "silent" : signed(Decibels.fromGain(peak) + gainDb);
  }

  private static String signed(double db) {
    return String.format(Locale.ROOT, "%+.1f", db);
  }
}
