package io.songlens.storage;

/**
 * What is known about a stored object without reading it.
 *
 * @param key its name
 * @param size number of bytes
 * @param contentType media type: "audio/mpeg"
 * @param sha256 hash of the bytes, in lower-case hex
 */
public record StoredObject(ObjectKey key, long size, String contentType, String sha256) {}
