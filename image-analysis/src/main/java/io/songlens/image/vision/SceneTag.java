package io.songlens.image.vision;

/**
 * A scene or main subject of a photo.
 *
 * @param id a word of the shared vocabulary: "beach", "city-street", "unknown"
 * @param confidence 0..1; of all tags given with 0.8, about eight in ten are right
 */
public record SceneTag(String id, double confidence) {}
