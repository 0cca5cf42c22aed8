package io.songlens.api.conversation;

import io.songlens.composer.compose.Composition;
import io.songlens.composer.song.Lyric;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.Wishes;
import org.jspecify.annotations.Nullable;

/** Songs with one thing changed. */
final class Songs {
  private Songs() {}

  static Composition with(Composition song, SongPlan plan, @Nullable Lyric lyric, SongBrief brief) {
    return new Composition(
        plan,
        lyric,
        brief,
        song.seed(),
        song.takes(),
        song.instruments(),
        song.semitones(),
        song.bpm());
  }

  static Composition with(Composition song, Lyric lyric) {
    return with(song, song.plan(), lyric, song.brief());
  }

  static Composition with(Composition song, Wishes wishes) {
    return with(song, song.plan(), song.lyric(), song.brief().with(wishes));
  }

  /** The wishes with one more, so that whatever is written anew later honours it too. */
  static Wishes wishing(Composition song, String more) {
    Wishes wishes = song.brief().wishes();
    String text = wishes.text();
    return wishes.saying(text == null || text.isBlank() ? more : text + "; " + more);
  }
}
