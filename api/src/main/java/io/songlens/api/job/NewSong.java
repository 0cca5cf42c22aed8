package io.songlens.api.job;

import io.songlens.api.generation.SongOptions;
import org.jspecify.annotations.Nullable;

/**
 * A song as it is ordered.
 *
 * @param id unguessable, up to 36 characters
 * @param photos how many photos it is made of
 * @param options what is asked for
 * @param lane where it waits
 * @param tenant on whose account; within a lane, accounts take turns. Up to 64 characters
 * @param idempotencyKey what the order can be repeated under
 * @param requestHash tells equal orders from others
 */
public record NewSong(
    String id,
    int photos,
    SongOptions options,
    Lane lane,
    String tenant,
    @Nullable String idempotencyKey,
    String requestHash) {}
