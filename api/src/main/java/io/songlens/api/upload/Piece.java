package io.songlens.api.upload;

/**
 * A part of an upload, as one object in the store.
 *
 * @param firstByte where in the upload it begins
 * @param name of the object in the upload's folder
 */
record Piece(long firstByte, long sizeBytes, String name) {}
