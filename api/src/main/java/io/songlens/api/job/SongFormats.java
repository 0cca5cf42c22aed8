package io.songlens.api.job;

import io.songlens.api.generation.Artifact;
import io.songlens.api.generation.KeptMaster;
import io.songlens.api.generation.LabelSettings;
import io.songlens.composer.audio.encode.SoundFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finished songs in further formats: made when first asked for, and kept from then on. */
@Component
public class SongFormats {
  private final SongRows rows;
  private final SongFiles files;
  private final LabelSettings labels;
  private final Object oneAtATime = new Object(); // a song's sound takes much memory

  public SongFormats(SongRows rows, SongFiles files, LabelSettings labels) {
    this.rows = rows;
    this.files = files;
    this.labels = labels;
  }

  /**
   * Sees to it that a finished song is there in a format.
   *
   * @return the file's name; empty if the song is gone, or was made when no masters were kept
   */
  public Optional<String> provide(Song song, SoundFormat format) {
    String name = KeptMaster.songName(format);
    if (song.artifacts().contains(name)) {
      return Optional.of(name);
    }
    synchronized (oneAtATime) {
      Optional<Song> now = rows.find(song.id());
      if (now.isPresent() && now.get().artifacts().contains(name)) {
        return Optional.of(name);
      }
      Optional<byte[]> master = files.read(song.id(), KeptMaster.MASTER);
      Optional<byte[]> tags = files.read(song.id(), KeptMaster.TAGS);
      if (now.isEmpty() || master.isEmpty() || tags.isEmpty()) {
        return Optional.empty();
      }
      return store(song.id(), KeptMaster.of(master.get(), tags.get()), format);
    }
  }

  private Optional<String> store(String id, KeptMaster master, SoundFormat format) {
    try {
      Artifact file = master.song(format, labels.signingKey());
      files.put(id, file);
      if (rows.addArtifact(id, file.name())) {
        return Optional.of(file.name());
      }
      files.deleteAll(id, Deletion.Why.LEFTOVER); // the song was deleted meanwhile
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("The kept master cannot be read", e);
    }
  }
}
