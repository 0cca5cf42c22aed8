package io.songlens.composer.audio.encode;

import io.songlens.composer.song.Language;
import io.songlens.composer.song.LrcTime;
import io.songlens.composer.theory.Bpm;
import io.songlens.composer.theory.Key;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a song's file says about itself.
 *
 * @param title the song's title
 * @param artist who it is credited to
 * @param album the collection it belongs to, or null
 * @param language the language of the words
 * @param duration how long it is
 * @param bpm its tempo
 * @param key its key
 * @param lyrics the words as printed, or null if it has none
 * @param syncedLyrics the words with their times; empty if it has none
 * @param coverJpeg a picture without metadata of its own; empty if there is none
 * @param seed the seed it grew from
 * @param engineVersion the version that made it
 * @param comment a sentence for people; it must say that the song is AI-generated
 * @param licences one line for each sound and text used
 * @param provenance the label for machines
 * @param manifest the signed manifest, ASCII without line breaks, for the field {@link
 *     #MANIFEST_FIELD}; null if the song is not signed
 */
@SuppressWarnings("ArrayRecordComponent")
public record SongTags(
    String title,
    String artist,
    @Nullable String album,
    Language language,
    Duration duration,
    Bpm bpm,
    Key key,
    @Nullable String lyrics,
    List<SyncedLine> syncedLyrics,
    byte[] coverJpeg,
    long seed,
    String engineVersion,
    String comment,
    List<String> licences,
    AigcLabel provenance,
    @Nullable String manifest) {
  /** The name of the field that holds the manifest: a TXXX frame, or a Vorbis comment. */
  public static final String MANIFEST_FIELD = "SONGLENS_MANIFEST";

  /** Who songs are credited to unless the operator says otherwise. */
  public static final String DEFAULT_ARTIST = "Songlens";

  public SongTags {
    syncedLyrics = List.copyOf(syncedLyrics);
    licences = List.copyOf(licences);
  }

  /** Tags of a song that is not signed. */
  public SongTags(
      String title,
      String artist,
      @Nullable String album,
      Language language,
      Duration duration,
      Bpm bpm,
      Key key,
      @Nullable String lyrics,
      List<SyncedLine> syncedLyrics,
      byte[] coverJpeg,
      long seed,
      String engineVersion,
      String comment,
      List<String> licences,
      AigcLabel provenance) {
    this(
        title,
        artist,
        album,
        language,
        duration,
        bpm,
        key,
        lyrics,
        syncedLyrics,
        coverJpeg,
        seed,
        engineVersion,
        comment,
        licences,
        provenance,
        null);
  }

  /** The same tags with a manifest. */
  public SongTags withManifest(String signed) {
    return new SongTags(
        title,
        artist,
        album,
        language,
        duration,
        bpm,
        key,
        lyrics,
        syncedLyrics,
        coverJpeg,
        seed,
        engineVersion,
        comment,
        licences,
        provenance,
        signed);
  }

  /** The language's code of three letters (ISO 639-2), which tags use: "eng". */
  String languageCode() {
    return Locale.forLanguageTag(language.code()).getISO3Language();
  }

  /** The key as tags write it, which know major and minor only: modes go by their third. */
  String keyName() {
    return key.spell(key.tonic()) + (key.mode().isMinor() ? "m" : "");
  }

  /** The words with their times as LRC, [minutes:seconds.hundredths]words, line by line. */
  String lrc() {
    StringBuilder lrc = new StringBuilder();
    for (SyncedLine line : syncedLyrics) {
      lrc.append('[').append(LrcTime.of(line.startMs())).append(']');
      lrc.append(line.text().strip()).append('\n');
    }
    return lrc.toString();
  }

  /**
   * A line, or a syllable, of the words and when it is heard.
   *
   * @param startMs milliseconds from the start of the song
   * @param text the words
   */
  public record SyncedLine(long startMs, String text) {}
}
