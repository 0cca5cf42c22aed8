package io.songlens.composer.audio.encode;

import java.util.ArrayList;
import java.util.List;

/** Writes a song's tags into FLAC files: a block of Vorbis comments, and one for the cover. */
public final class FlacTagger implements Tagger {
  @Override
  public byte[] tagged(byte[] untagged, SongTags tags) {
    List<FlacBlocks.Block> blocks = new ArrayList<>();
    blocks.add(new FlacBlocks.Block(FlacBlocks.VORBIS_COMMENT, VorbisComments.of(tags)));
    if (tags.coverJpeg().length > 0) {
      blocks.add(
          new FlacBlocks.Block(FlacBlocks.PICTURE, FlacPicture.frontCover(tags.coverJpeg())));
    }
    return FlacBlocks.with(untagged, blocks);
  }

  @Override
  public byte[] untagged(byte[] tagged) {
    return FlacBlocks.withHeaderOnly(tagged);
  }
}
