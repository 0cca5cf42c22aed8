package io.songlens.composer.audio.label;

/** The file formats whose labels can be read. */
public enum SoundFormat {
  /** MPEG-1 layer III frames, with ID3 tags around them. */
  MP3,
  /** FLAC in its native stream (RFC 9639). */
  FLAC,
  /** Opus in Ogg (RFC 7845). */
  OPUS,
  /** RIFF WAVE. */
  WAV
}
