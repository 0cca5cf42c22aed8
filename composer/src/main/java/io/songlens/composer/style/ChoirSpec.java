package io.songlens.composer.style;

import io.songlens.composer.song.VocalEffect;
import io.songlens.composer.song.VoiceStyle;
import org.jspecify.annotations.Nullable;

/**
 * A choir that holds chords.
 *
 * @param entrance where it sings
 * @param vowel what it sings on
 * @param voices how many notes its chords have, 2 or 3
 * @param singers how many they are, at least as many
 * @param voice what they are like; its range is the choir's
 * @param effect how they are treated; null for not at all
 */
public record ChoirSpec(
    Entrance entrance,
    Vowel vowel,
    int voices,
    int singers,
    VoiceStyle voice,
    @Nullable VocalEffect effect) {}
