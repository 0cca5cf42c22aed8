package io.songlens.api.bench;

import io.songlens.composer.midi.MidiExport;
import io.songlens.composer.midi.MusicXmlExport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Scores to look at: as notation, as MIDI and as a piano roll. */
public final class ScoreFiles {
  private static final int SONGS = 12;

  private ScoreFiles() {}

  /** Writes twelve songs, of styles spread evenly over the catalogue, into a folder. */
  public static void write(SongMaker maker, List<BriefedPhoto> photos, Path folder, PrintWriter out)
      throws IOException {
    Files.createDirectories(folder);
    List<String> styles = maker.styleIds();
    out.printf("%n### Scores%n%n");
    for (int i = 0; i < SONGS; i++) {
      String style =
          styles.get(styles.size() < SONGS ? i % styles.size() : i * styles.size() / SONGS);
      BriefedPhoto photo = photos.get(i % photos.size());
      MadeSong song = maker.make(photo.name(), photo.wishing(style, null), 500 + i);
      String name = Gates.text("%02d-%s", i + 1, style);
      Files.writeString(folder.resolve(name + ".musicxml"), MusicXmlExport.xml(song.score()));
      Files.write(folder.resolve(name + ".mid"), MidiExport.bytes(song.score()));
      Files.writeString(folder.resolve(name + ".svg"), PianoRoll.svg(song.score()));
      out.printf("- %s: %s, of %s%n", name, song.score().title(), photo.name());
    }
  }
}
