package io.songlens.composer.audio.mix;

/**
 * How loud a voice is made.
 *
 * @param cleanedDb gain in front of its compressor
 * @param finishedDb gain behind its compressor and its filters
 */
record VoiceLevels(double cleanedDb, double finishedDb) {}
