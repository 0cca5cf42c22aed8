package io.songlens.composer.audio.encode;

/** Writes a song's tags, the cover among them, into the second packet of Opus files. */
public final class OpusTagger implements Tagger {
  @Override
  public byte[] tagged(byte[] untagged, SongTags tags) {
    return OpusStream.read(untagged).file(VorbisComments.withPicture(tags));
  }

  @Override
  public byte[] untagged(byte[] tagged) {
    return OpusStream.read(tagged).file(VorbisComments.none());
  }
}
