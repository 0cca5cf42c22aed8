package io.songlens.api.generation;

/**
 * A style that can be asked for.
 *
 * @param id what {@link SongOptions#style} takes
 * @param name what people read
 * @param description one sentence on how it sounds; may be empty
 */
public record StyleInfo(String id, String name, String description) {}
