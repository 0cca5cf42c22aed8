package io.songlens.composer.audio.encode;

/**
 * How good an MP3 file is to be.
 *
 * @param bitRateKbps one of MPEG-1 layer III's: 128, 160, 192, 224, 256 or 320
 * @param effort LAME's quality: 0 best and slowest .. 9 worst and fastest
 */
record Mp3Quality(int bitRateKbps, int effort) {}
