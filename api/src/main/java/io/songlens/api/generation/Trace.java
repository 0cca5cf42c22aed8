package io.songlens.api.generation;

import io.songlens.api.label.Licence;
import io.songlens.api.picture.CoverPainter;
import io.songlens.api.picture.Focus;
import io.songlens.composer.song.Decision;
import io.songlens.composer.song.Lyric;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.song.SongPlan;
import io.songlens.image.SceneReading;
import io.songlens.image.album.AlbumReading;
import io.songlens.image.vision.Region;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a song is what it is, from the photos' regions to its notes. Everything here was recorded by
 * the stage that decided it.
 *
 * @param readings what each photo shows and where, in the order given; none without photos
 * @param album what the photos tell together: which are the same shot, what comes back, how the
 *     mood moves; null without photos
 * @param cover what of them is on the cover; null without photos
 * @param brief what the song was asked to be
 * @param decisions every choice in the order it was made
 * @param licences what can be heard in the song, and on what terms
 */
public record Trace(
    List<SceneReading> readings,
    @Nullable AlbumReading album,
    @Nullable CoverCut cover,
    SongBrief brief,
    List<Decision> decisions,
    List<Licence> licences) {
  public Trace {
    readings = List.copyOf(readings);
    decisions = List.copyOf(decisions);
    licences = List.copyOf(licences);
  }

  /**
   * What the cover shows.
   *
   * @param photo the photo's place among the readings, from 0
   * @param part the part of it that is on the cover, which is that part alone
   */
  public record CoverCut(int photo, Region part) {}

  static Trace of(
      List<SceneReading> readings,
      @Nullable AlbumReading album,
      SongBrief brief,
      SongPlan plan,
      @Nullable Lyric lyric,
      Score score,
      List<Licence> licences) {
    List<Decision> decisions = new ArrayList<>(plan.decisions());
    if (lyric != null) {
      decisions.addAll(lyric.decisions());
    }
    decisions.addAll(score.decisions());
    CoverCut cover = album == null ? null : cover(readings, album);
    return new Trace(readings, album, cover, brief, decisions, licences);
  }

  private static CoverCut cover(List<SceneReading> readings, AlbumReading album) {
    int index = album.arc().climax();
    SceneReading photo = readings.get(index);
    return new CoverCut(index, CoverPainter.shown(photo.width(), photo.height(), Focus.of(photo)));
  }
}
