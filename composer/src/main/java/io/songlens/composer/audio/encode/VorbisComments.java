package io.songlens.composer.audio.encode;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A song's tags as Vorbis comments, which FLAC and Opus share: lines of NAME=text in UTF-8
 * (xiph.org's "Ogg Vorbis I format specification: comment field and header specification", RFC 9639
 * section 8.6, RFC 7845 section 5.2). Names without a standard are those that players look for.
 */
final class VorbisComments {
  private static final String VENDOR = "Songlens";

  private VorbisComments() {}

  /** No comments. */
  static byte[] none() {
    return block(List.of());
  }

  /** All tags but the picture, which FLAC keeps elsewhere. */
  static byte[] of(SongTags tags) {
    return block(lines(tags));
  }

  /** All tags, the picture among them as text (RFC 7845 refers to FLAC's picture for it). */
  static byte[] withPicture(SongTags tags) {
    List<String> lines = lines(tags);
    if (tags.coverJpeg().length > 0) {
      String picture = Base64.getEncoder().encodeToString(FlacPicture.frontCover(tags.coverJpeg()));
      lines.add("METADATA_BLOCK_PICTURE=" + picture);
    }
    return block(lines);
  }

  private static List<String> lines(SongTags tags) {
    List<String> lines = new ArrayList<>();
    lines.add("TITLE=" + tags.title());
    lines.add("ARTIST=" + tags.artist());
    if (tags.album() != null) {
      lines.add("ALBUM=" + tags.album());
    }
    lines.add("LANGUAGE=" + tags.languageCode());
    lines.add("LENGTH=" + tags.duration().toMillis());
    lines.add("BPM=" + Math.round(tags.bpm().value()));
    lines.add("KEY=" + tags.keyName());
    lines.add("ENCODER=Songlens " + tags.engineVersion());
    lines.add("COMMENT=" + tags.comment());
    lines.add("AIGC=" + tags.provenance().json());
    lines.add("SONGLENS_SEED=" + tags.seed());
    lines.add("SONGLENS_VERSION=" + tags.engineVersion());
    if (!tags.licences().isEmpty()) {
      lines.add("LICENSES=" + String.join("\n", tags.licences()));
    }
    if (tags.manifest() != null) {
      lines.add(SongTags.MANIFEST_FIELD + "=" + tags.manifest());
    }
    if (tags.lyrics() != null) {
      lines.add("LYRICS=" + tags.lyrics());
    }
    if (!tags.syncedLyrics().isEmpty()) {
      lines.add("SYNCEDLYRICS=" + tags.lrc());
    }
    return lines;
  }

  private static byte[] block(List<String> lines) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    put(bytes, VENDOR);
    bytes.writeBytes(little(lines.size()));
    for (String line : lines) {
      put(bytes, line);
    }
    return bytes.toByteArray();
  }

  private static void put(ByteArrayOutputStream bytes, String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    bytes.writeBytes(little(utf8.length));
    bytes.writeBytes(utf8);
  }

  private static byte[] little(int number) {
    return ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(number).array();
  }
}
