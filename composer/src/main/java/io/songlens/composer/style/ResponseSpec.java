package io.songlens.composer.style;

import io.songlens.composer.song.VocalEffect;
import io.songlens.composer.song.VoiceStyle;
import org.jspecify.annotations.Nullable;

/**
 * Answers to the lead where a line leaves room.
 *
 * @param entrance where they answer
 * @param vowel what they sing on; null when they repeat the line's last words
 * @param singers how many they are
 * @param voice what they are like
 * @param effect how they are treated; null for not at all
 */
public record ResponseSpec(
    Entrance entrance,
    @Nullable Vowel vowel,
    int singers,
    VoiceStyle voice,
    @Nullable VocalEffect effect) {}
