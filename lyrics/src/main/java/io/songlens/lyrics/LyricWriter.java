package io.songlens.lyrics;

import io.songlens.composer.song.Lyric;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.song.SongPlan;

/**
 * Writes a song's words.
 *
 * <p>The lyric has one stanza for each stanza of the plan, with as many lines as planned, and every
 * line within its planned syllables. Same brief, plan and seed give the same lyric when the writer
 * works offline. An instrumental plan gets a lyric with a title and no stanza.
 */
public interface LyricWriter {
  /** Writes the words of a planned song. */
  Lyric write(SongBrief brief, SongPlan plan, Seed seed);

  /** Writes the words of a planned song, telling how far it is if the writer is a slow one. */
  default Lyric write(WritingSession session, SongBrief brief, SongPlan plan, Seed seed) {
    return write(brief, plan, seed);
  }
}
