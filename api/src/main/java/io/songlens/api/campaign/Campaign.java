package io.songlens.api.campaign;

import io.songlens.composer.song.BrandSound;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A family of songs for a brand.
 *
 * @param id unguessable
 * @param tenant on whose account
 * @param brand the brand's name, sung as it is written
 * @param wish what all songs are to be like
 * @param seed where all chance of the family comes from
 * @param sound what all songs share
 */
record Campaign(
    String id,
    String tenant,
    String brand,
    @Nullable String wish,
    long seed,
    BrandSound sound,
    Instant createdAt) {}
