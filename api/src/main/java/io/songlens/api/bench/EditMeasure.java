package io.songlens.api.bench;

import io.songlens.composer.audio.Singing;
import io.songlens.composer.audio.StereoAudio;
import io.songlens.composer.audio.mix.Mix;
import io.songlens.composer.audio.mix.Mixer;
import io.songlens.composer.audio.mix.Remix;
import io.songlens.composer.audio.synth.SoundFont;
import io.songlens.composer.audio.synth.SoundFontRenderer;
import io.songlens.composer.song.NoteEvent;
import io.songlens.composer.song.Part;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.Seed;
import io.songlens.composer.theory.Pitch;
import io.songlens.composer.voice.HsmmSingingVoice;
import io.songlens.composer.voice.VocalPhrase;
import io.songlens.composer.voice.VocalPlan;
import io.songlens.composer.voice.VocalPlanner;
import io.songlens.composer.voice.measure.Spread;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How long it takes to hear a song after one bar of it was edited, and what else has changed. */
public final class EditMeasure {
  private static final double GATE_MS = 500;
  private static final Seed SEED = new Seed(5);

  private final SoundFontRenderer renderer = new SoundFontRenderer(SoundFont.locate());
  private final HsmmSingingVoice voice = HsmmSingingVoice.load();
  private @Nullable StereoAudio keptBefore;

  /** Edits every eighth bar of a song of three minutes, and prints as Markdown. */
  public void report(PrintWriter out, Gates gates) {
    Score score = new BenchSongs().lasting(Duration.ofMinutes(3)).score();
    VocalPlan plan = new VocalPlanner().plan(score, SEED);
    float[] lead = voice.render(plan, score.voice()).samples();
    Score solo = withoutBacking(score);
    Mix mix = new Mixer().mix(solo, renderer, Singing.alone(lead.clone()), false);
    List<Double> playedMs = new ArrayList<>();
    List<Double> sungMs = new ArrayList<>();
    int leaks = 0;
    for (int time = 0; time < 4; time++) { // only warms up
      Score edited = solo.withParts(solo.parts().stream().map(edit(solo, time)).toList());
      edit(mix, solo, edited, null, new ArrayList<>());
      edit(mix, edited, solo, null, new ArrayList<>());
    }
    for (int bar = 0; bar < score.plan().bars(); bar += 8) {
      Score edited = solo.withParts(solo.parts().stream().map(edit(solo, bar)).toList());
      leaks += edit(mix, solo, edited, null, playedMs);
      edit(mix, edited, solo, null, playedMs);
    }
    for (int phrase = 0; phrase < plan.phrases().size(); phrase += 4) {
      long begun = System.nanoTime();
      VocalPlan anew = new VocalPlanner().plan(score, SEED.fork("phrase " + phrase));
      List<VocalPhrase> phrases = new ArrayList<>(plan.phrases());
      phrases.set(phrase, anew.phrases().get(phrase));
      float[] sung =
          voice.render(new VocalPlan(plan.durationFrames(), phrases), score.voice()).samples();
      List<Double> remixMs = new ArrayList<>();
      leaks += edit(mix, solo, solo, new Remix.Leads(lead, sung), remixMs);
      sungMs.add((System.nanoTime() - begun) / 1e6);
      edit(mix, solo, solo, new Remix.Leads(sung, lead), remixMs);
    }
    Spread played = Spread.of(playedMs);
    Spread sung = Spread.of(sungMs);
    out.printf("%n### One bar edited, 3:00, %d parts%n%n", score.parts().size());
    out.println("| edit | edits | median, ms | 95 %, ms |");
    out.println("|" + "---|".repeat(4));
    out.println(row("a bar of all instruments", played));
    out.println(row("a phrase sung anew", sung));
    gates.atMost("one bar of all instruments, 95 %", "%.0f ms", played.quantile(0.95), GATE_MS);
    gates.atMost("one phrase sung anew, 95 %", "%.0f ms", sung.quantile(0.95), GATE_MS);
    gates.atMost("edits that changed a sample outside their ring", "%.0f", leaks, 0);
  }

  private static String row(String what, Spread ms) {
    return Gates.text(
        "| %s | %d | %.0f | %.0f |", what, ms.count(), ms.median(), ms.quantile(0.95));
  }

  /** Applies an edit; returns in how many channels a sample has changed that should not. */
  private int edit(
      Mix mix, Score before, Score after, Remix.@Nullable Leads leads, List<Double> timesMs) {
    StereoAudio old = kept(mix.audio());
    long begun = System.nanoTime();
    Remix.Changed changed = new Remix(renderer).apply(mix, before, after, leads);
    timesMs.add((System.nanoTime() - begun) / 1e6);
    int leaks = 0;
    for (float[][] channel :
        List.of(
            new float[][] {old.left(), mix.audio().left()},
            new float[][] {old.right(), mix.audio().right()})) {
      int end = channel[0].length;
      boolean same =
          Arrays.equals(channel[0], 0, changed.fromFrame(), channel[1], 0, changed.fromFrame())
              && Arrays.equals(
                  channel[0], changed.toFrame(), end, channel[1], changed.toFrame(), end);
      leaks += same ? 0 : 1;
    }
    return leaks;
  }

  /**
   * A copy in memory that is used again and again, or its garbage would be collected in an edit's
   * time.
   */
  private StereoAudio kept(StereoAudio audio) {
    if (keptBefore == null) {
      keptBefore = StereoAudio.silence(audio.frames());
    }
    System.arraycopy(audio.left(), 0, keptBefore.left(), 0, audio.frames());
    System.arraycopy(audio.right(), 0, keptBefore.right(), 0, audio.frames());
    return keptBefore;
  }

  private static Function<Part, Part> edit(Score score, int bar) {
    int start = score.plan().tickOfBar(bar);
    int end = score.plan().tickOfBar(bar + 1);
    return part ->
        part.percussion()
            ? part
            : part.with(
                part.notes().stream()
                    .map(note -> note.onset() >= start && note.onset() < end ? raised(note) : note)
                    .toList());
  }

  private static NoteEvent raised(NoteEvent note) {
    return new NoteEvent(
        note.onset(), note.duration(), new Pitch(note.pitch().midi() + 1), note.velocity());
  }

  private static Score withoutBacking(Score score) {
    return new Score(
        score.title(),
        score.plan(),
        score.chords(),
        score.melody(),
        score.voice(),
        score.effects(),
        List.of(),
        score.parts(),
        score.decisions());
  }
}
