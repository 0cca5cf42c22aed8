package io.songlens.api.generation;

import io.songlens.api.label.Licence;
import io.songlens.api.label.SigningKey;
import io.songlens.composer.audio.StereoAudio;
import io.songlens.composer.audio.encode.FlacReader;
import io.songlens.composer.audio.encode.SongTags;
import io.songlens.composer.audio.encode.SoundFormat;
import io.songlens.composer.audio.label.AudioBytes;
import io.songlens.composer.audio.master.PeakSafe;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finished song's master without loss and what its files say, so that it can be had in another
 * format later just as if that had been asked for at once.
 */
public final class KeptMaster {
  static final String FOLDER = "kept/";

  /** Name of the master: FLAC without tags. */
  public static final String MASTER = FOLDER + "master.flac";

  /** Name of the tags: JSON. */
  public static final String TAGS = FOLDER + "tags.json";

  private final byte[] flac;
  private final Sheet sheet;

  /**
   * What is kept beside the sound.
   *
   * @param tags what the files say, unsigned
   * @param licences what can be heard in them
   * @param ceilingDb highest true peak that they may play, in dBTP
   */
  private record Sheet(SongTags tags, List<Licence> licences, double ceilingDb) {}

  /** What is kept of a song; the array is handed over. */
  public KeptMaster(byte[] flac, SongTags tags, List<Licence> licences, double ceilingDb) {
    this(flac, new Sheet(tags, licences, ceilingDb));
  }

  private KeptMaster(byte[] flac, Sheet sheet) {
    this.flac = flac;
    this.sheet = sheet;
  }

  /** What {@link #artifacts} wrote. */
  public static KeptMaster of(byte[] flac, byte[] tags) {
    return new KeptMaster(flac, Documents.read(tags, Sheet.class));
  }

  /** The files to keep. */
  public List<Artifact> artifacts() {
    byte[] json = Documents.line(sheet).getBytes(StandardCharsets.UTF_8);
    return List.of(
        Artifact.of(MASTER, SoundFormat.FLAC.encoder().mediaType(), flac),
        Artifact.of(TAGS, "application/json", json));
  }

  /**
   * The song's file in a format.
   *
   * @param key what its manifest is signed with; null for none
   * @throws IOException if the master is damaged
   */
  public Artifact song(SoundFormat format, @Nullable SigningKey key) throws IOException {
    byte[] encoded =
        format == SoundFormat.FLAC
            ? flac
            : PeakSafe.encode(format.encoder(), audio(), sheet.ceilingDb());
    SongTags tags = Labels.signed(sheet.tags(), sheet.licences(), key, AudioBytes.of(encoded));
    return SongSounds.tagged(format, encoded, tags);
  }

  /** The name of the song's file in a format: "song.opus". */
  public static String songName(SoundFormat format) {
    return SongSounds.name(format);
  }

  private StereoAudio audio() throws IOException {
    return FlacReader.read(flac);
  }
}
