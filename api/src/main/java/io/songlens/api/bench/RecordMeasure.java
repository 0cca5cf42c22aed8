package io.songlens.api.bench;

import static io.songlens.api.bench.Gates.text;

import io.songlens.composer.audio.Singing;
import io.songlens.composer.audio.Stem;
import io.songlens.composer.audio.StereoAudio;
import io.songlens.composer.audio.dsp.LoudnessMeter;
import io.songlens.composer.audio.dsp.TruePeak;
import io.songlens.composer.audio.encode.Mp3Encoder;
import io.songlens.composer.audio.master.MasterTarget;
import io.songlens.composer.audio.master.Mastered;
import io.songlens.composer.audio.master.Mastering;
import io.songlens.composer.audio.master.PeakSafe;
import io.songlens.composer.audio.mix.Mix;
import io.songlens.composer.audio.mix.Mixer;
import io.songlens.composer.audio.synth.SoundFont;
import io.songlens.composer.audio.synth.SoundFontRenderer;
import io.songlens.composer.song.Language;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.song.Topic;
import io.songlens.composer.song.Wishes;
import io.songlens.composer.style.Style;
import io.songlens.composer.style.StyleCatalog;
import io.songlens.composer.voice.BackingSingers;
import io.songlens.composer.voice.HsmmSingingVoice;
import io.songlens.composer.voice.SungPart;
import io.songlens.composer.voice.VocalPlanner;
import io.songlens.composer.voice.measure.Spread;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Whether finished songs of all styles are as loud as wanted when their MP3 is played, by our meter
 * and by FFmpeg's, whether the voice is on top, and whether anything else is wrong with the sound.
 */
public final class RecordMeasure {
  private static final Duration LASTING = Duration.ofSeconds(60);
  private static final double LUFS_TOLERANCE = 0.2;
  private static final double METER_TOLERANCE = 0.1;
  private static final double CEILING_DB = -1;
  private static final List<String> TOPICS = List.of("beach", "forest", "dog", "night-city");

  private final StyleCatalog styles = StyleCatalog.load(List.of());
  private final SongMaker maker = new SongMaker(styles);
  private final SoundFontRenderer renderer = new SoundFontRenderer(SoundFont.locate());
  private final HsmmSingingVoice voice = HsmmSingingVoice.load();
  private final MessageDigest all = SampleHash.sha256();
  private final List<Double> ratios = new ArrayList<>();
  private double worstLoudness;
  private double worstPeakDb = -100;
  private double worstMeters;
  private double leastCorrelation = 1;
  private double worstDcDb = -400;
  private double longestSilence;
  private double loudestEndDb = -400;

  /** Makes a song of a minute in each style, and prints as Markdown. */
  public void report(PrintWriter out, Gates gates) throws IOException, InterruptedException {
    out.printf("%n### Finished songs, 1:00, as their MP3 is played%n%n");
    out.println(
        "| style | wanted LUFS | LUFS | FFmpeg's | true peak | FFmpeg's"
            + " | voice above band, 1-4 kHz: 5 %, median, 95 % of bars | correlation |");
    out.println("|" + "---|".repeat(8));
    Path file = Files.createTempFile("songlens-bench", ".mp3");
    try {
      long number = 0;
      for (Style style : styles.styles()) {
        measure(style, number++, file, out);
        out.flush();
      }
    } finally {
      Files.delete(file);
    }
    Spread bars = Spread.of(ratios);
    out.printf(
        "%n%d sung bars: %s of them between +1 and +6 dB, 5 %% %.1f, median %.1f, 95 %% %.1f dB.%n",
        bars.count(),
        Gates.percent(bars.share(db -> db >= 1 && db <= 6)),
        bars.quantile(0.05),
        bars.median(),
        bars.quantile(0.95));
    out.printf("%nAll masters' samples, SHA-256: %s%n", HexFormat.of().formatHex(all.digest()));
    gates.atMost(
        "loudness from its target after decoding", "%.2f LU", worstLoudness, LUFS_TOLERANCE);
    gates.atMost("true peak after decoding", "%.2f dBTP", worstPeakDb, CEILING_DB);
    gates.atMost("our meter from FFmpeg's", "%.2f LU", worstMeters, METER_TOLERANCE);
    gates.shareAtLeast(
        "sung bars with the voice +1 to +6 dB above the band",
        bars.share(db -> db >= 1 && db <= 6),
        1);
    gates.atLeast("stereo correlation", "%.2f", leastCorrelation, 0);
    gates.atMost("DC", "%.0f dBFS", worstDcDb, -60);
    gates.atMost("leading silence", "%.2f s", longestSilence, 0.3);
    gates.atMost("last 50 ms", "%.0f dBFS", loudestEndDb, -60);
  }

  private void measure(Style style, long number, Path file, PrintWriter out)
      throws IOException, InterruptedException {
    Score score = song(style, number);
    Mix mix = new Mixer().mix(score, renderer, singing(score), true);
    List<Double> bars = VoiceBalance.ofSungBars(score, mix);
    ratios.addAll(bars);
    MasterTarget target = new MasterTarget(style.loudness().lufs(), style.loudness().truePeakDb());
    Mastered master = new Mastering().master(mix.audio(), target);
    all.update(SampleHash.hash(master.audio().left()));
    all.update(SampleHash.hash(master.audio().right()));
    note(SoundChecks.of(master.audio()));
    Mp3Encoder mp3 = Mp3Encoder.standard();
    byte[] encoded = PeakSafe.encode(mp3, master.audio(), target.truePeakDb());
    StereoAudio played = mp3.decoded(encoded);
    double lufs = LoudnessMeter.measure(played).integratedLufs();
    double peakDb = TruePeak.dbtp(played);
    Ebur128.Reading second = Ebur128.of(Files.write(file, encoded));
    worstLoudness = Math.max(worstLoudness, Math.abs(second.lufs() - target.lufs()));
    worstLoudness = Math.max(worstLoudness, Math.abs(lufs - target.lufs()));
    worstPeakDb = Math.max(worstPeakDb, Math.max(peakDb, second.truePeakDb()));
    worstMeters = Math.max(worstMeters, Math.abs(lufs - second.lufs()));
    Spread spread = Spread.of(bars);
    out.print(
        text(
            "| %s | %.1f | %.2f | %.1f | %.2f | %.1f | %s | %.2f |%n",
            style.id(),
            target.lufs(),
            lufs,
            second.lufs(),
            peakDb,
            second.truePeakDb(),
            bars.isEmpty()
                ? "nobody sings"
                : text(
                    "%.1f, %.1f, %.1f",
                    spread.quantile(0.05), spread.median(), spread.quantile(0.95)),
            SoundChecks.of(master.audio()).correlation()));
  }

  private void note(SoundChecks checks) {
    leastCorrelation = Math.min(leastCorrelation, checks.correlation());
    worstDcDb = Math.max(worstDcDb, checks.dcDb());
    longestSilence = Math.max(longestSilence, checks.leadingSilenceSeconds());
    loudestEndDb = Math.max(loudestEndDb, checks.endDb());
  }

  private Score song(Style style, long number) {
    Wishes wishes = new Wishes(style.id(), Language.ENGLISH, false, LASTING, null, null);
    String topic = TOPICS.get((int) (number % TOPICS.size()));
    SongBrief brief =
        new SongBrief(
            List.of(new Topic(topic, Topic.Kind.SCENE, 0.8)),
            style.mood().centre(),
            List.of("calm"),
            wishes);
    return maker.make(style.id(), brief, 300 + number).score();
  }

  private Singing singing(Score score) {
    Seed seed = new Seed(7);
    BackingSingers singers = new BackingSingers(voice);
    return new Singing(
        voice.render(new VocalPlanner().plan(score, seed), score.voice()).samples(),
        part -> {
          SungPart sung = singers.sing(score.plan(), part, seed);
          return new Stem(sung.partId(), new StereoAudio(sung.left(), sung.right()));
        });
  }
}
