package io.songlens.storage;

import java.time.Instant;

/**
 * An object as a listing tells it.
 *
 * @param key its name
 * @param storedAt when it was put there, by the store's clock
 */
public record ListedObject(ObjectKey key, Instant storedAt) {}
