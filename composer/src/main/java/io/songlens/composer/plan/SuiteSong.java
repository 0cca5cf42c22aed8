package io.songlens.composer.plan;

import io.songlens.composer.song.Decision;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.theory.Key;
import java.util.List;

/**
 * One song of a suite, ready for {@link SongPlanner#plan(SongBrief, Seed, Key)}.
 *
 * @param brief its photo's brief, with style and duration wished and the mood bent to its place
 * @param seed the song's own seed
 * @param place its place in the suite's arc
 * @param key its key, related to its neighbours'
 * @param decisions why it is so
 */
public record SuiteSong(
    SongBrief brief, Seed seed, SuitePlace place, Key key, List<Decision> decisions) {
  public SuiteSong {
    decisions = List.copyOf(decisions);
  }
}
