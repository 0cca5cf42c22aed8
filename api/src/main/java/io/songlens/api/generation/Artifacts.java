package io.songlens.api.generation;

import io.songlens.api.picture.Fonts;
import io.songlens.api.picture.Waveform;
import io.songlens.api.picture.WaveformPainter;
import io.songlens.composer.audio.Stem;
import io.songlens.composer.audio.StereoAudio;
import io.songlens.composer.audio.encode.AudioEncoder;
import io.songlens.composer.audio.encode.WavEncoder;
import io.songlens.composer.audio.encode.WavTagger;
import io.songlens.composer.audio.label.AudioBytes;
import io.songlens.composer.midi.LrcExport;
import io.songlens.composer.midi.MidiExport;
import io.songlens.composer.midi.MusicXmlExport;
import io.songlens.composer.midi.SungText;
import io.songlens.composer.song.Lyric;
import io.songlens.image.overlay.Overlay;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files of a finished song. */
final class Artifacts {
  private static final String JSON = "application/json";
  private static final String TEXT = "text/plain;charset=UTF-8";

  private final SongParts parts;
  private final SongDraft song;
  private final List<Artifact> made = new ArrayList<>();
  private double encodingSeconds;

  private Artifacts(SongParts parts) {
    this.parts = parts;
    this.song = parts.draft();
  }

  /** All files that the request asks for; on a fault none is left behind. */
  static List<Artifact> of(SongParts parts) {
    Artifacts artifacts = new Artifacts(parts);
    try {
      long begunNanos = System.nanoTime();
      artifacts.addSong();
      artifacts.encodingSeconds = (System.nanoTime() - begunNanos) / 1e9;
      artifacts.addScore();
      artifacts.addWords();
      artifacts.add("trace.json", JSON, Documents.indented(parts.draft().trace()));
      if (parts.draft().request().keepAll()) {
        artifacts.addDocuments();
        artifacts.addSound();
      }
      if (parts.draft().request().asksFor(Extra.STEMS)) {
        artifacts.addStemArchive();
      }
      if (parts.draft().request().asksFor(Extra.VIDEO)) {
        artifacts.addVideo();
      }
      return artifacts.made;
    } catch (IOException e) {
      artifacts.discard();
      throw new GenerationException(
          "disk-trouble", "The song could not be written: the disk may be full.", true, e);
    } catch (RuntimeException e) {
      artifacts.discard();
      throw e;
    }
  }

  private void addSong() throws IOException {
    made.addAll(SongSounds.of(parts));
    add("cover.jpg", "image/jpeg", song.art().jpeg());
    WaveformPainter waveform = new WaveformPainter(Fonts.installed());
    add("waveform.png", "image/png", waveform.paint(parts.master().audio(), song.plan()));
    Waveform shape = Waveform.of(parts.master().audio(), song.plan());
    add("waveform.json", JSON, utf8(Documents.line(shape) + "\n"));
  }

  private void addScore() {
    add("score.mid", "audio/midi", MidiExport.bytes(song.score()));
    add(
        "score.musicxml",
        "application/vnd.recordare.musicxml+xml",
        MusicXmlExport.xml(song.score()).getBytes(StandardCharsets.UTF_8));
  }

  private void addWords() {
    Lyric lyric = song.lyric();
    if (lyric != null) {
      add("lyric.txt", TEXT, utf8(LyricSheet.text(lyric, song.plan())));
      add("song.lrc", TEXT, utf8(LrcExport.lrc(song.score(), parts.timings())));
      String karaoke = Documents.line(SungText.of(song.score(), parts.timings()));
      add("karaoke.json", JSON, utf8(karaoke + "\n"));
    }
  }

  private void addDocuments() {
    add("reading.json", JSON, Documents.indented(song.readings()));
    if (song.origin() instanceof SeenPhotos seen) {
      addSeen(seen);
    }
    add("plan.json", JSON, Documents.indented(song.plan()));
    if (song.lyric() != null) {
      add("lyric.json", JSON, Documents.indented(song.lyric()));
    }
    Map<String, Double> seconds = new LinkedHashMap<>();
    parts.clock().seconds().forEach((stage, spent) -> seconds.put(stage.name(), spent));
    seconds.put("ENCODING", encodingSeconds);
    add("timings.json", JSON, Documents.indented(seconds));
  }

  private void addSeen(SeenPhotos photos) {
    int number = 1;
    for (SeenPhotos.Seen photo : photos.photos()) {
      byte[] seen = Overlay.png(photo.coverJpeg(), photo.reading(), photo.evidence());
      add("seen-" + number++ + ".png", "image/png", seen);
    }
  }

  private void addSound() throws IOException {
    AudioEncoder wav = WavEncoder.of24Bits();
    Path master = addWav("master.wav", wav, parts.master().audio());
    try (AudioBytes sound = AudioBytes.open(master)) {
      WavTagger.tag(master, Labels.of(song, parts.timings(), sound));
    }
    for (Stem stem : parts.mix().stems()) {
      addWav("stems/" + stem.partId() + ".wav", wav, stem.audio());
    }
  }

  private void addStemArchive() throws IOException {
    Path file = Files.createTempFile("songlens-", ".zip");
    made.add(Artifact.of(Extra.STEMS.file(), "application/zip", file));
    try (OutputStream out = Files.newOutputStream(file)) {
      StemArchive.write(song.title(), song.score(), parts.mix(), out);
    }
  }

  private void addVideo() throws IOException {
    Path file = Files.createTempFile("songlens-", ".mp4");
    made.add(Artifact.of(Extra.VIDEO.file(), "video/mp4", file));
    Videos.make(parts, file);
  }

  private Path addWav(String name, AudioEncoder wav, StereoAudio audio) throws IOException {
    Path file = Files.createTempFile("songlens-", ".wav");
    made.add(Artifact.of(name, wav.mediaType(), file));
    try (OutputStream out = Files.newOutputStream(file)) {
      wav.encode(audio, out);
    }
    return file;
  }

  private void add(String name, String contentType, byte[] bytes) {
    made.add(Artifact.of(name, contentType, bytes));
  }

  private void discard() {
    for (Artifact artifact : made) {
      try {
        artifact.discard();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
