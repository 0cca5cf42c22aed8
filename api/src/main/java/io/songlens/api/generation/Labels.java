package io.songlens.api.generation;

import io.songlens.composer.audio.encode.AigcLabel;
import io.songlens.composer.audio.encode.SongTags;
import io.songlens.composer.song.Lyric;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.voice.SungVocal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a song's file says about itself: title and words, and that a machine made it. */
final class Labels {
  private static final String NOTICE =
      "AI-generated song, made from a photo by Songlens %s (style %s, seed %d).";

  private Labels() {}

  static SongTags of(SongParts parts) {
    SongPlan plan = parts.plan();
    long seed = parts.request().options().seed();
    Lyric lyric = parts.lyric();
    SungVocal vocal = parts.vocal();
    return new SongTags(
        parts.title(),
        SongTags.DEFAULT_ARTIST,
        null,
        plan.language(),
        Duration.ofMillis(Math.round(1000 * plan.durationSeconds())),
        plan.bpm(),
        plan.key(),
        lyric == null ? null : LyricSheet.text(lyric, plan),
        lyric == null || vocal == null
            ? List.of()
            : SungLines.of(lyric, parts.score(), vocal.timings()),
        parts.cover(),
        seed,
        EngineVersion.CURRENT,
        NOTICE.formatted(EngineVersion.CURRENT, plan.styleId(), seed),
        licences(parts),
        new AigcLabel("Songlens", EngineVersion.CURRENT + "-" + seed));
  }

  private static List<String> licences(SongParts parts) {
    List<String> licences = new ArrayList<>();
    licences.add("Instruments: SoundFont " + parts.soundFont());
    if (parts.vocal() != null) {
      licences.add("Voice: cmu-slt-hsmm, from CMU ARCTIC, Carnegie Mellon University");
    }
    Lyric lyric = parts.lyric();
    if (lyric != null) {
      licences.add("Words: " + lyric.origin().writer());
    }
    licences.add("Music: style " + parts.plan().styleId() + " of Songlens");
    return licences;
  }
}
