package io.songlens.api.video;

import java.util.regex.Matcher;

/** A video's tags as ffmpeg reads them, in its FFMETADATA format. */
final class VideoTags {
  private VideoTags() {}

  static String text(VideoScript script) {
    return ";FFMETADATA1\n"
        + line("title", script.title())
        + line("artist", script.tags().artist())
        + line("comment", script.tags().comment())
        + line("description", script.tags().description());
  }

  private static String line(String key, String value) {
    // Line breaks would begin another tag; they mean no more than a space here.
    String oneLine = value.replaceAll("\\p{Cntrl}+", " ").strip();
    return key
        + "="
        + oneLine.replaceAll("[=;#\\\\]", Matcher.quoteReplacement("\\") + "$0")
        + "\n";
  }
}
