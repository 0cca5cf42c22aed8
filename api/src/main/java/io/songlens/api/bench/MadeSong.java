package io.songlens.api.bench;

import io.songlens.composer.song.Lyric;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.song.SongPlan;

/**
 * A song that was composed to be measured, with all that it was composed from.
 *
 * @param name which one it is, for a reader
 * @param brief what it was asked to be
 * @param plan its plan
 * @param lyric its words
 * @param seed the seed of the score
 * @param score its notes
 */
public record MadeSong(
    String name, SongBrief brief, SongPlan plan, Lyric lyric, Seed seed, Score score) {}
