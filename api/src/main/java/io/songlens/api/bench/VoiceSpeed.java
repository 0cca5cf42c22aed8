package io.songlens.api.bench;

import static io.songlens.api.bench.Gates.text;

import com.sun.management.OperatingSystemMXBean;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SungNote;
import io.songlens.composer.song.VocalPart;
import io.songlens.composer.song.VocalRole;
import io.songlens.composer.theory.Pitch;
import io.songlens.composer.voice.BackingSingers;
import io.songlens.composer.voice.HsmmSingingVoice;
import io.songlens.composer.voice.VocalPhrase;
import io.songlens.composer.voice.VocalPlan;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** What singing costs. Only the first measurement of a process is a cold one. */
public final class VoiceSpeed {
  private static final int RUNS = 3;
  private static final Duration SONG = Duration.ofMinutes(3);
  private static final int HARMONY_SEMITONES = 4;
  private static final double COLD_SECONDS = 3;
  private static final double CPU_PER_SUNG_SECOND = 0.08;
  private static final double THREE_PARTS_SECONDS = 8;

  private static final Seed SEED = new Seed(6);

  private VoiceSpeed() {}

  /** Loads the voice, measures, and prints as Markdown. */
  public static void report(PrintWriter out, Gates gates) {
    BenchSong song = new BenchSongs().lasting(SONG);
    VocalPhrase first = song.plan().phrases().get(0);
    VocalPlan onePhrase = new VocalPlan(first.endFrame(), List.of(first));
    long begun = System.nanoTime();
    HsmmSingingVoice voice = HsmmSingingVoice.load();
    double loaded = seconds(begun);
    voice.render(onePhrase, song.lead());
    double sungFirst = seconds(begun);
    song.sing(voice);
    List<BenchSong> again = IntStream.range(0, RUNS).mapToObj(song::again).toList();
    double wall = 0;
    long cpu = cpuNanos();
    for (BenchSong run : again) {
      long started = System.nanoTime();
      run.sing(voice);
      wall += seconds(started) / RUNS;
    }
    double cpuSeconds = (cpuNanos() - cpu) / 1e9 / RUNS;
    out.printf("%n### Speed%n%n| | |%n|---|---|%n");
    out.print(
        text(
            "| processors, Java | %d, %s |%n",
            Runtime.getRuntime().availableProcessors(), System.getProperty("java.version")));
    out.print(text("| cold: voice loaded after | %.2f s |%n", loaded));
    out.print(text("| cold: first phrase sung after | %.2f s |%n", sungFirst));
    out.print(
        text(
            "| warm: one part of a song of %d s, of which %.0f s are sung, wall | %.2f s |%n",
            SONG.toSeconds(), song.sungSeconds(), wall));
    out.print(
        text(
            "| warm: CPU seconds per sung second of one part | %.4f |%n",
            cpuSeconds / song.sungSeconds()));
    double threeParts = threeParts(song.again(RUNS), voice);
    out.print(
        text(
            "| warm: lead, second take and harmony, each through the whole song, wall | %.2f s |%n",
            threeParts));
    gates.atMost("cold: first phrase sung after", "%.2f s", sungFirst, COLD_SECONDS);
    gates.atMost(
        "CPU seconds per sung second of one part",
        "%.3f",
        cpuSeconds / song.sungSeconds(),
        CPU_PER_SUNG_SECOND);
    gates.atMost(
        "lead, second take and harmony of a song of 3 minutes",
        "%.1f s",
        threeParts,
        THREE_PARTS_SECONDS);
  }

  private static double threeParts(BenchSong song, HsmmSingingVoice voice) {
    BackingSingers singers = new BackingSingers(voice);
    VocalPart take = part(song, VocalRole.DOUBLE, 0);
    VocalPart harmony = part(song, VocalRole.HARMONY, HARMONY_SEMITONES);
    long started = System.nanoTime();
    song.sing(voice);
    singers.sing(song.score().plan(), take, SEED);
    singers.sing(song.score().plan(), harmony, SEED);
    return seconds(started);
  }

  private static VocalPart part(BenchSong song, VocalRole role, int semitones) {
    String id = role.name().toLowerCase(Locale.ROOT);
    List<SungNote> notes =
        song.score().melody().stream().map(note -> raised(note, semitones)).toList();
    return new VocalPart(id, id, role, song.lead(), 1, List.of(), List.of(notes));
  }

  private static SungNote raised(SungNote note, int semitones) {
    return new SungNote(
        note.onset(),
        note.duration(),
        new Pitch(note.pitch().midi() + semitones),
        note.velocity(),
        note.syllable(),
        note.startsWord(),
        note.endsWord(),
        note.line(),
        note.endsLine());
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  private static long cpuNanos() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
