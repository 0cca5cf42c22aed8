package io.songlens.api.generation;

import io.songlens.api.video.Ffmpeg;
import io.songlens.api.video.VideoException;
import io.songlens.api.video.VideoMaker;
import io.songlens.api.video.VideoScript;
import io.songlens.composer.audio.encode.SongTags;
import io.songlens.composer.midi.SungText;
import io.songlens.composer.song.Language;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.SongPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Videos of finished songs. */
final class Videos {
  /** How much of the song is done before and after its video, in percent. */
  private static final double BEFORE = 82;

  private static final double AFTER = 97;

  /** Photos stay at least so long. */
  private static final double LEAST_SECONDS_PER_PHOTO = 4;

  private Videos() {}

  /**
   * Makes the video of a song.
   *
   * @param to the file that becomes the video
   * @throws GenerationException if ffmpeg is missing or fails
   */
  static void make(SongParts parts, Path to) throws IOException {
    Ffmpeg ffmpeg = Ffmpeg.find(System.getenv());
    if (ffmpeg == null) {
      throw new GenerationException(
          "extra-unavailable", String.valueOf(Extra.VIDEO.whyNot()), false, null);
    }
    try {
      new VideoMaker(ffmpeg)
          .make(
              script(parts),
              parts.master().audio(),
              share -> parts.clock().goOn(Stage.MASTERING, () -> BEFORE + share * (AFTER - BEFORE)),
              to);
    } catch (VideoException e) {
      throw new GenerationException(
          "video-failed", "The video could not be made; the log says why.", false, e);
    }
  }

  private static VideoScript script(SongParts parts) {
    SongDraft song = parts.draft();
    SongPlan plan = song.plan();
    List<SungText.Line> lines =
        song.lyric() == null ? List.of() : SungText.of(song.score(), parts.timings()).lines();
    List<VideoScript.Shot> shots =
        song.origin().story().stream()
            .map(picture -> new VideoScript.Shot(picture.jpeg(), picture.focus()))
            .toList();
    SongTags tags = Labels.unsigned(song, parts.timings());
    return new VideoScript(
        shots,
        song.title(),
        song.style().name() + " · Songlens",
        plan.language() == Language.MANDARIN ? "AI生成" : "AI-generated",
        lines,
        cuts(plan, shots.size()),
        plan.durationSeconds(),
        new VideoScript.Tags(tags.artist(), tags.comment(), tags.provenance().json()));
  }

  /**
   * When another photo comes, in seconds: with another section, or where there are fewer sections
   * than photos after equal times.
   */
  static List<Double> cuts(SongPlan plan, int photos) {
    List<Double> cuts = new ArrayList<>();
    double last = 0;
    for (PlannedSection section : plan.sections()) {
      double start = plan.tempoMap().secondsAt(plan.tickOfBar(section.startBar()));
      if (start - last >= LEAST_SECONDS_PER_PHOTO) {
        cuts.add(start);
        last = start;
      }
    }
    if (cuts.size() + 1 >= photos) {
      return cuts;
    }
    double stay = plan.durationSeconds() / photos;
    return IntStream.range(1, photos).mapToObj(photo -> photo * stay).toList();
  }
}
