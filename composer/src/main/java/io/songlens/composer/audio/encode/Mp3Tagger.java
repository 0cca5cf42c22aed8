package io.songlens.composer.audio.encode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jaudiotagger.tag.FieldDataInvalidException;
import org.jaudiotagger.tag.TagField;
import org.jaudiotagger.tag.id3.ID3v24Frame;
import org.jaudiotagger.tag.id3.ID3v24Tag;
import org.jaudiotagger.tag.id3.framebody.AbstractID3v2FrameBody;
import org.jaudiotagger.tag.id3.framebody.FrameBodyAPIC;
import org.jaudiotagger.tag.id3.framebody.FrameBodyCOMM;
import org.jaudiotagger.tag.id3.framebody.FrameBodySYLT;
import org.jaudiotagger.tag.id3.framebody.FrameBodyTALB;
import org.jaudiotagger.tag.id3.framebody.FrameBodyTBPM;
import org.jaudiotagger.tag.id3.framebody.FrameBodyTIT2;
import org.jaudiotagger.tag.id3.framebody.FrameBodyTKEY;
import org.jaudiotagger.tag.id3.framebody.FrameBodyTLAN;
import org.jaudiotagger.tag.id3.framebody.FrameBodyTLEN;
import org.jaudiotagger.tag.id3.framebody.FrameBodyTPE1;
import org.jaudiotagger.tag.id3.framebody.FrameBodyTSSE;
import org.jaudiotagger.tag.id3.framebody.FrameBodyTXXX;
import org.jaudiotagger.tag.id3.framebody.FrameBodyUSLT;
import org.jaudiotagger.tag.id3.valuepair.TextEncoding;

/**
 * Writes a song's tags in front of its MP3 frames as ID3v2.4, all text in UTF-8: title, artist,
 * tempo, key, words plain and timed, cover, the AI-generated label for people (comment) and for
 * machines ({@code TXXX:AIGC}), seed, engine version, licences and the signed manifest.
 * Thread-safe.
 */
public final class Mp3Tagger implements Tagger {
  private static final byte UTF_8 = TextEncoding.UTF_8;
  private static final int MILLISECONDS = 2;
  private static final int LYRICS = 1;
  private static final byte FRONT_COVER = 3;
  private static final int HEADER_BYTES = 10;
  // Held here, for the log manager would forget a logger's level together with the logger.
  private static final Logger LIBRARY_LOG = Logger.getLogger("org.jaudiotagger");

  static {
    LIBRARY_LOG.setLevel(Level.OFF); // it reports every frame; what fails is thrown as well
  }

  @Override
  public byte[] tagged(byte[] untagged, SongTags tags) {
    byte[] tag = tag(tags);
    byte[] file = Arrays.copyOf(tag, tag.length + untagged.length);
    System.arraycopy(untagged, 0, file, tag.length, untagged.length);
    return file;
  }

  @Override
  public byte[] untagged(byte[] tagged) {
    if (tagged.length < HEADER_BYTES || tagged[0] != 'I' || tagged[1] != 'D' || tagged[2] != '3') {
      return tagged.clone();
    }
    int size = (tagged[6] << 21) | (tagged[7] << 14) | (tagged[8] << 7) | tagged[9]; // 7 bits each
    int end = HEADER_BYTES + size;
    if (end < HEADER_BYTES || end > tagged.length) {
      throw new IllegalArgumentException("The tag is longer than the file");
    }
    return Arrays.copyOfRange(tagged, end, tagged.length);
  }

  /** The tag by itself, as other containers embed it. */
  static byte[] tag(SongTags tags) {
    ID3v24Tag tag = new ID3v24Tag();
    for (AbstractID3v2FrameBody body : bodies(tags)) {
      add(tag, body);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 17);
    try {
      tag.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // never in memory
    }
    return bytes.toByteArray();
  }

  private static List<AbstractID3v2FrameBody> bodies(SongTags tags) {
    String language = tags.languageCode();
    List<AbstractID3v2FrameBody> bodies = new ArrayList<>();
    bodies.add(new FrameBodyTIT2(UTF_8, tags.title()));
    bodies.add(new FrameBodyTPE1(UTF_8, tags.artist()));
    if (tags.album() != null) {
      bodies.add(new FrameBodyTALB(UTF_8, tags.album()));
    }
    bodies.add(new FrameBodyTLAN(UTF_8, language));
    bodies.add(new FrameBodyTLEN(UTF_8, Long.toString(tags.duration().toMillis())));
    bodies.add(new FrameBodyTBPM(UTF_8, Long.toString(Math.round(tags.bpm().value()))));
    bodies.add(new FrameBodyTKEY(UTF_8, tags.keyName()));
    bodies.add(new FrameBodyTSSE(UTF_8, "Songlens " + tags.engineVersion()));
    bodies.add(new FrameBodyCOMM(UTF_8, language, "", tags.comment()));
    bodies.add(new FrameBodyTXXX(UTF_8, "AIGC", tags.provenance().json()));
    bodies.add(new FrameBodyTXXX(UTF_8, "SONGLENS_SEED", Long.toString(tags.seed())));
    bodies.add(new FrameBodyTXXX(UTF_8, "SONGLENS_VERSION", tags.engineVersion()));
    if (!tags.licences().isEmpty()) {
      bodies.add(new FrameBodyTXXX(UTF_8, "LICENSES", String.join("\n", tags.licences())));
    }
    if (tags.manifest() != null) {
      bodies.add(new FrameBodyTXXX(UTF_8, SongTags.MANIFEST_FIELD, tags.manifest()));
    }
    if (tags.lyrics() != null) {
      bodies.add(new FrameBodyUSLT(UTF_8, language, "", tags.lyrics()));
    }
    if (!tags.syncedLyrics().isEmpty()) {
      byte[] lines = synchronisedText(tags.syncedLyrics());
      bodies.add(new FrameBodyTXXX(UTF_8, "SYNCEDLYRICS", tags.lrc()));
      bodies.add(new FrameBodySYLT(UTF_8, language, MILLISECONDS, LYRICS, "", lines));
    }
    if (tags.coverJpeg().length > 0) {
      bodies.add(new FrameBodyAPIC(UTF_8, "image/jpeg", FRONT_COVER, "", tags.coverJpeg()));
    }
    return bodies;
  }

  private static void add(ID3v24Tag tag, AbstractID3v2FrameBody body) {
    ID3v24Frame frame = new ID3v24Frame(body.getIdentifier());
    frame.setBody(body);
    try {
      tag.addField((TagField) frame);
    } catch (FieldDataInvalidException e) {
      throw new IllegalArgumentException("The tag " + body.getIdentifier() + " is refused", e);
    }
  }

  /** The frame's own format: text, a zero byte, milliseconds as 32 bits; line by line. */
  private static byte[] synchronisedText(List<SongTags.SyncedLine> lines) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (SongTags.SyncedLine line : lines) {
      bytes.writeBytes(line.text().getBytes(StandardCharsets.UTF_8));
      bytes.write(0);
      bytes.writeBytes(
          ByteBuffer.allocate(Integer.BYTES).putInt(Math.toIntExact(line.startMs())).array());
    }
    return bytes.toByteArray();
  }
}
