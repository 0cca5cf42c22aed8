package io.songlens.api.bench;

import io.songlens.composer.audio.StereoAudio;
import io.songlens.composer.audio.encode.WavReader;
import io.songlens.composer.midi.MidiExport;
import io.songlens.composer.song.Score;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * FluidSynth's command line, the synthesizer that others are compared with, as a process of its
 * own: dry, without a shell, stopped when it takes too long.
 */
final class FluidSynth {
  private static final Path PROGRAM = Path.of("/usr/bin/fluidsynth");
  private static final long TIMEOUT_MINUTES = 10;

  private final Path folder;
  private final Path soundFont;

  private FluidSynth(Path folder, Path soundFont) {
    this.folder = folder;
    this.soundFont = soundFont;
  }

  /**
   * A FluidSynth that keeps its files in a folder.
   *
   * @throws BenchToolException if it is not installed
   */
  static FluidSynth in(Path folder, Path soundFont) {
    if (!Files.isExecutable(PROGRAM)) {
      throw new BenchToolException(
          "Comparing the instruments needs FluidSynth's command line (Debian's package"
              + " fluidsynth).");
    }
    return new FluidSynth(folder, soundFont);
  }

  /**
   * What it makes of a score.
   *
   * @param seconds wall time of the process, with reading the SoundFont and writing the file
   * @param audio the sound
   */
  record Played(double seconds, StereoAudio audio) {}

  Played play(Score score) throws IOException, InterruptedException {
    Path midi = Files.write(folder.resolve("score.mid"), MidiExport.bytes(score));
    Path wav = folder.resolve("score.wav");
    Files.deleteIfExists(wav);
    List<String> command =
        List.of(
            PROGRAM.toString(),
            "-ni",
            "-q",
            "-R",
            "0",
            "-C",
            "0",
            "-r",
            "48000",
            "-F",
            wav.toString(),
            "-o",
            "synth.polyphony=256",
            "-o",
            "audio.file.format=s24",
            soundFont.toString(),
            midi.toString());
    long begun = System.nanoTime();
    BenchTool.run("fluidsynth", command, folder.resolve("fluidsynth.log"), TIMEOUT_MINUTES);
    double seconds = (System.nanoTime() - begun) / 1e9;
    return new Played(seconds, WavReader.read(Files.readAllBytes(wav)));
  }
}
