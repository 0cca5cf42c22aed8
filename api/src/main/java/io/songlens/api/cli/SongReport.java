package io.songlens.api.cli;

import io.songlens.api.generation.SongSummary;
import io.songlens.composer.song.Decision;
import io.songlens.composer.song.LyricOrigin;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/** What was seen, which song was made and why, in a few lines. */
final class SongReport {
  private static final List<String> TOLD = List.of("style", "mode", "key", "preferred tempo");

  private SongReport() {}

  /**
   * Prints them.
   *
   * @param told whether the song was told in words, not by photos
   */
  static void print(PrintWriter out, SongSummary song, boolean told) {
    out.printf(
        "%s%s%s%n",
        told ? "About  " : "Saw    ",
        song.saw().isEmpty() ? "" : String.join(", ", song.saw()) + "; ",
        String.join(", ", song.moodWords()));
    out.printf(
        "Song   \"%s\": %s, %s, %.0f bpm, %d:%02d%n",
        song.title(),
        song.styleName(),
        song.key(),
        song.tempoBpm(),
        Math.round(song.seconds()) / 60,
        Math.round(song.seconds()) % 60);
    for (Decision decision : song.decisions()) {
      if (TOLD.contains(decision.what())) {
        out.printf(
            "Why    %s %s: %s%n",
            decision.what(),
            decision.choice(),
            decision.because().stream().collect(Collectors.joining("; ")));
      }
    }
    LyricOrigin origin = song.lyricOrigin();
    if (origin != null) {
      out.println("Words  " + told(origin));
    }
    song.notes().forEach(note -> out.println("Note   " + note));
  }

  private static String told(LyricOrigin origin) {
    String usage = origin.usage() == null ? "" : " (" + origin.usage().text() + ")";
    if (origin.fallbackReason() != null) {
      return "by the offline word bank, because " + origin.fallbackReason() + usage;
    }
    if (origin.writer().equals("bank")) {
      return "by the offline word bank";
    }
    return "by " + origin.writer() + ", " + origin.repairedLines() + " lines repaired" + usage;
  }
}
