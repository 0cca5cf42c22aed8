package io.songlens.api.label;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a file, as the command line and the service tell it.
 *
 * @param verdict what came of it
 * @param message the same in a sentence
 * @param format "MP3", "FLAC", "OPUS" or "WAV"; null if unreadable
 * @param soundSha256 SHA-256 of the sound as it is now; null if unreadable
 * @param keyId the id of the key that signed the manifest; null without a valid signature
 * @param manifest what was signed; null without a valid signature
 * @param title the title that its tags tell now, which anyone may edit; null if they tell none
 * @param aigc the label of GB 45438-2025, which is not signed; null if it has none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Verification(
    Verdict verdict,
    String message,
    @Nullable String format,
    @Nullable String soundSha256,
    @Nullable String keyId,
    @Nullable Manifest manifest,
    @Nullable String title,
    @Nullable String aigc) {}
