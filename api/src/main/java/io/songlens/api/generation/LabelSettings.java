package io.songlens.api.generation;

import io.songlens.api.label.SigningKey;
import org.jspecify.annotations.Nullable;

/**
 * How songs say that a machine made them, beside the labels that every song has.
 *
 * @param signingKey what their manifests are signed with; null for songs without a manifest
 * @param audible whether "AI" is heard in Morse code at the start
 */
public record LabelSettings(@Nullable SigningKey signingKey, boolean audible) {
  /** Labels in the tags, no manifest, nothing to hear. */
  public static final LabelSettings UNSIGNED = new LabelSettings(null, false);
}
