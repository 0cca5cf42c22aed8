package io.songlens.api.cli;

import io.songlens.api.bench.BenchSong;
import io.songlens.api.bench.BenchSongs;
import io.songlens.api.bench.Gates;
import io.songlens.api.bench.LevelMeasure;
import io.songlens.api.bench.MandarinSongs;
import io.songlens.api.bench.SampleHash;
import io.songlens.api.bench.SongMeasure;
import io.songlens.api.bench.TuningMeasure;
import io.songlens.api.bench.VoiceSpeed;
import io.songlens.api.bench.WordMeasure;
import io.songlens.composer.song.VoiceStyle;
import io.songlens.composer.voice.EspeakException;
import io.songlens.composer.voice.EspeakSingingVoice;
import io.songlens.composer.voice.HsmmSingingVoice;
import io.songlens.composer.voice.SingingVoice;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./songlens bench voice}: how well and how fast the voice sings. */
@Command(
    name = "voice",
    description = {
      "Measures the singing voice on a song of each style: pitch, timing, loudness, words, speed.",
      "Prints Markdown. The words need the recogniser pocketsphinx."
    },
    mixinStandardHelpOptions = true)
final class VoiceBenchCommand implements Callable<Integer> {
  /** What can be measured by itself. */
  enum Part {
    SPEED,
    PITCH,
    LEVELS,
    WORDS,
    SAMPLES,
    MANDARIN
  }

  private static final Set<Part> OF_SONGS =
      EnumSet.of(Part.PITCH, Part.LEVELS, Part.WORDS, Part.SAMPLES);

  @Spec private CommandSpec spec;

  @Option(
      names = "--part",
      split = ",",
      description = "What to measure: ${COMPLETION-CANDIDATES} (default: everything).")
  private List<Part> parts = List.of(Part.values());

  @Option(
      names = "--wavs",
      paramLabel = "DIR",
      description = "Keep the clips that the recogniser heard in this folder.")
  private @Nullable Path wavs;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Gates gates = new Gates();
    // First, for only a process that has sung nothing is cold.
    if (parts.contains(Part.SPEED)) {
      VoiceSpeed.report(out, gates);
      out.flush();
    }
    HsmmSingingVoice voice = HsmmSingingVoice.load();
    boolean kept = wavs != null;
    Path clips = kept ? Files.createDirectories(wavs) : Files.createTempDirectory("songlens-voice");
    try {
      List<BenchSong> songs = new BenchSongs().ofTenStyles();
      if (parts.stream().anyMatch(OF_SONGS::contains)) {
        measure(songs, voice, measures(voice, clips), out, gates);
      }
      if (parts.contains(Part.MANDARIN)) {
        List<SongMeasure> tuning = List.of(new TuningMeasure("Mandarin", false));
        List<BenchSong> lines = MandarinSongs.all(plainest(songs));
        measure(lines, voice, tuning, out, gates);
        measureEspeak(lines, out, gates);
      }
    } finally {
      if (!kept) {
        delete(clips);
      }
    }
    gates.print(out);
    out.flush();
    return 0;
  }

  /** The Mandarin voice that an operator may have installed. */
  private static void measureEspeak(List<BenchSong> lines, PrintWriter out, Gates gates)
      throws IOException {
    EspeakSingingVoice voice;
    try {
      voice = EspeakSingingVoice.load(EspeakSingingVoice.PROGRAM);
    } catch (EspeakException e) {
      if (e.reason() != EspeakException.Reason.MISSING) {
        throw e;
      }
      out.printf("%nMandarin, espeak-ng: not measured, for espeak-ng is not installed.%n");
      return;
    }
    List<SongMeasure> tuning = List.of(new TuningMeasure("Mandarin, espeak-ng", false));
    measure(lines, voice, tuning, out, gates);
  }

  private List<SongMeasure> measures(HsmmSingingVoice voice, Path clips) throws IOException {
    List<SongMeasure> measures = new ArrayList<>();
    if (parts.contains(Part.WORDS)) {
      measures.add(new WordMeasure(voice, clips));
    }
    if (parts.contains(Part.PITCH)) {
      measures.add(new TuningMeasure("English", true));
    }
    if (parts.contains(Part.LEVELS)) {
      measures.add(new LevelMeasure());
    }
    if (parts.contains(Part.SAMPLES)) {
      measures.add(new SampleHash());
    }
    return measures;
  }

  private static void measure(
      List<BenchSong> songs,
      SingingVoice voice,
      List<SongMeasure> measures,
      PrintWriter out,
      Gates gates)
      throws IOException {
    for (BenchSong song : songs) {
      float[] samples = song.sing(voice);
      for (SongMeasure measure : measures) {
        measure.add(song, samples);
      }
    }
    for (SongMeasure measure : measures) {
      measure.report(out, gates);
      out.flush();
    }
  }

  /** Of the voices with the range for the tunes, that with formants nearest to the speaker's. */
  private static VoiceStyle plainest(List<BenchSong> songs) {
    return songs.stream()
        .map(BenchSong::lead)
        .min(
            Comparator.comparingInt(MandarinSongs::semitonesOutOfRange)
                .thenComparingDouble(style -> Math.abs(style.formantScale() - 1)))
        .orElseThrow();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
