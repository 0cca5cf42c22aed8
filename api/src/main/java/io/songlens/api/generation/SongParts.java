package io.songlens.api.generation;

import io.songlens.api.picture.Cover;
import io.songlens.composer.audio.master.MasterTarget;
import io.songlens.composer.audio.master.Mastered;
import io.songlens.composer.audio.mix.Mix;
import io.songlens.composer.song.Lyric;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.style.Style;
import io.songlens.composer.voice.SungVocal;
import io.songlens.image.PhotoOutcome;
import io.songlens.image.SceneReading;
import io.songlens.image.album.AlbumReading;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the stages of one song made; the lyric and the vocal are null in an instrumental one. */
record SongParts(
    SongRequest request,
    List<PhotoOutcome.Read> photos,
    AlbumReading album,
    SongBrief brief,
    SongPlan plan,
    @Nullable Lyric lyric,
    Score score,
    @Nullable SungVocal vocal,
    Mix mix,
    Mastered master,
    MasterTarget target,
    String soundFont,
    Style style,
    LabelSettings labels,
    Cover art,
    StageClock clock) {
  List<SceneReading> readings() {
    return photos.stream().map(PhotoOutcome.Read::reading).toList();
  }

  /** The cover as JPEG. */
  byte[] cover() {
    return art.jpeg();
  }

  String title() {
    return title(lyric, score);
  }

  static String title(@Nullable Lyric lyric, Score score) {
    return lyric == null ? score.title() : lyric.title();
  }

  Trace trace() {
    return Trace.of(readings(), album, brief, plan, lyric, score, Licences.of(this));
  }
}
