package io.songlens.api.generation;

import io.songlens.composer.midi.MusicXmlExport;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A song's number for all the world: 32 hexadecimal digits of version, seed and every note and word
 * of the score. Equal songs have equal ids, in whatever format they are.
 */
final class SongId {
  private static final int DIGITS = 32;

  private SongId() {}

  static String of(SongDraft song) {
    String content =
        String.join(
            "\0",
            EngineVersion.CURRENT,
            Long.toString(song.request().options().seed()),
            MusicXmlExport.xml(song.score()));
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
