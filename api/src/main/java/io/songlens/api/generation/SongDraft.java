package io.songlens.api.generation;

import io.songlens.api.picture.Cover;
import io.songlens.composer.song.Lyric;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.style.Style;
import io.songlens.image.SceneReading;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that a song is before it sounds; the lyric is null in an instrumental one. */
record SongDraft(
    SongRequest request,
    Origin origin,
    SongBrief brief,
    @Nullable Lyric lyric,
    Score score,
    Style style,
    String soundFont,
    LabelSettings labels,
    Cover art) {
  SongPlan plan() {
    return score.plan();
  }

  List<SceneReading> readings() {
    return origin.readings();
  }

  String title() {
    return title(lyric, score);
  }

  static String title(@Nullable Lyric lyric, Score score) {
    return lyric == null ? score.title() : lyric.title();
  }

  Trace trace() {
    return Trace.of(readings(), origin.album(), brief, plan(), lyric, score, Licences.of(this));
  }
}
