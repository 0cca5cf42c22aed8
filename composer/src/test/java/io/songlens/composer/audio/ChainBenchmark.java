package io.songlens.composer.audio;

import com.sun.management.OperatingSystemMXBean;
import io.songlens.composer.audio.encode.AudioEncoder;
import io.songlens.composer.audio.encode.Mp3Encoder;
import io.songlens.composer.audio.encode.WavEncoder;
import io.songlens.composer.audio.master.MasterTarget;
import io.songlens.composer.audio.master.Mastered;
import io.songlens.composer.audio.master.Mastering;
import io.songlens.composer.audio.mix.Mix;
import io.songlens.composer.audio.mix.Mixer;
import io.songlens.composer.audio.synth.SoundFont;
import io.songlens.composer.audio.synth.SoundFontRenderer;
import io.songlens.composer.song.PartRole;
import io.songlens.composer.song.Score;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/**
 * Takes a song of eight parts from score to MP3 and prints what each step costs. Arguments: bars,
 * folder for the files, how many times, "stems" to keep them.
 */
public final class ChainBenchmark {
  private ChainBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    int bars = Integer.parseInt(arguments[0]);
    Path folder = Files.createDirectories(Path.of(arguments[1]));
    int times = Integer.parseInt(arguments[2]);
    boolean keepStems = List.of(arguments).contains("stems");
    Score score = Scores.bigBand(bars);
    System.out.printf("%.1f s, %d parts%n", score.plan().durationSeconds(), score.parts().size());
    for (int i = 0; i < times; i++) {
      run(score, folder, keepStems);
    }
  }

  private static void run(Score score, Path folder, boolean keepStems) throws IOException {
    SoundFontRenderer renderer = timed("open", () -> new SoundFontRenderer(SoundFont.locate()));
    float[] voice = timed("voice stand-in", () -> choir(score, renderer));
    Mix mix =
        timed(
            "render+mix", () -> new Mixer().mix(score, renderer, Singing.alone(voice), keepStems));
    Mastered master =
        timed("master", () -> new Mastering().master(mix.audio(), MasterTarget.STREAMING));
    System.out.printf("%.2f LUFS, %.2f dBTP%n", master.lufs(), master.truePeakDb());
    byte[] mp3 = timed("mp3", () -> Mp3Encoder.standard().encode(master.audio()));
    Files.write(folder.resolve("master.mp3"), mp3);
    write(WavEncoder.of24Bits(), master.audio(), folder.resolve("master.wav"));
    write(WavEncoder.of24Bits(), mix.audio(), folder.resolve("mix.wav"));
    for (Stem stem : mix.stems()) {
      write(WavEncoder.of24Bits(), stem.audio(), folder.resolve(stem.partId() + ".wav"));
    }
  }

  private static float[] choir(Score score, SoundFontRenderer renderer) {
    Stem stem =
        renderer.render(
            score,
            Scores.part(
                "choir",
                PartRole.LEAD,
                53,
                score.parts().stream()
                    .filter(part -> part.role() == PartRole.LEAD)
                    .findFirst()
                    .orElseThrow()
                    .notes()));
    return stem.audio().left();
  }

  private static void write(AudioEncoder encoder, StereoAudio audio, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      encoder.encode(audio, out);
    }
  }

  private static <T> T timed(String what, Supplier<T> step) {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long cpu = system.getProcessCpuTime();
    long wall = System.nanoTime();
    T result = step.get();
    System.out.printf(
        "%-16s %6.2f s wall %6.2f s cpu%n",
        what, (System.nanoTime() - wall) / 1e9, (system.getProcessCpuTime() - cpu) / 1e9);
    return result;
  }
}
