package io.songlens.image.vision;

/**
 * A thing, animal or person found in a photo.
 *
 * @param label COCO class with hyphens: "dog", "traffic-light", "person"
 * @param confidence 0..1
 * @param box where it is
 */
public record DetectedObject(String label, double confidence, Region box) {}
