package io.songlens.api.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** FFmpeg's loudness meter (EBU R 128), as a second opinion on a file. */
final class Ebur128 {
  private static final Pattern LOUDNESS = Pattern.compile("I:\\s+(-?[\\d.]+) LUFS");
  private static final Pattern PEAK = Pattern.compile("Peak:\\s+(-?[\\d.]+) dBFS");
  private static final long TIMEOUT_MINUTES = 5;

  private Ebur128() {}

  /**
   * What it measures.
   *
   * @param lufs integrated loudness
   * @param truePeakDb highest true peak in dBTP
   */
  record Reading(double lufs, double truePeakDb) {}

  /**
   * Measures a sound file of any format.
   *
   * @throws BenchToolException if FFmpeg is not installed, or cannot read the file
   */
  static Reading of(Path file) throws IOException, InterruptedException {
    String printed =
        BenchTool.printed(
            "ffmpeg",
            List.of(
                "ffmpeg",
                "-nostdin",
                "-hide_banner",
                "-nostats",
                "-i",
                file.toString(),
                "-map",
                "0:a",
                "-af",
                "ebur128=peak=true:framelog=verbose",
                "-f",
                "null",
                "-"),
            TIMEOUT_MINUTES);
    return new Reading(last(LOUDNESS, printed), last(PEAK, printed));
  }

  private static double last(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    double value = Double.NaN;
    while (matcher.find()) {
      value = Double.parseDouble(matcher.group(1));
    }
    if (Double.isNaN(value)) {
      throw new BenchToolException("ffmpeg printed no loudness");
    }
    return value;
  }
}
