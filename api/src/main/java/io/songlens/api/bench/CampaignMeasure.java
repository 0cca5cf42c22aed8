package io.songlens.api.bench;

import io.songlens.composer.audio.Singing;
import io.songlens.composer.audio.Stem;
import io.songlens.composer.audio.StereoAudio;
import io.songlens.composer.audio.mix.Mixer;
import io.songlens.composer.audio.synth.SoundFont;
import io.songlens.composer.audio.synth.SoundFontRenderer;
import io.songlens.composer.song.NoteEvent;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.voice.BackingSingers;
import io.songlens.composer.voice.HsmmSingingVoice;
import io.songlens.composer.voice.SingingVoice;
import io.songlens.composer.voice.SungPart;
import io.songlens.composer.voice.VocalPlanner;
import io.songlens.composer.voice.measure.Spread;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Whether the songs of a campaign are one family: same hook, same logo, exact durations. */
public final class CampaignMeasure {
  private static final double LEAST_SHARE = 0.9;

  private final SongMaker maker;
  private final List<SongBrief> products;
  private final List<String> styles;

  /** A measure of three products or more in some styles. */
  public CampaignMeasure(SongMaker maker, List<BriefedPhoto> products, List<String> styles) {
    this.maker = maker;
    this.products = products.stream().map(BriefedPhoto::wishless).toList();
    this.styles = List.copyOf(styles);
  }

  /**
   * Prints as Markdown what was measured.
   *
   * @param rendered how many of the songs to play, sing and listen to, from the first on
   */
  public void report(int rendered, PrintWriter out, Gates gates) {
    List<FamilyCut> cuts = SongFamily.compose(maker, products, styles, true);
    List<FamilyCut> strangers = SongFamily.compose(maker, products, styles, false);
    scores(cuts, strangers, out, gates);
    out.flush();
    if (rendered > 0) {
      sound(cuts.subList(0, Math.min(rendered, cuts.size())), strangers, out, gates);
    }
  }

  private void scores(
      List<FamilyCut> cuts, List<FamilyCut> strangers, PrintWriter out, Gates gates) {
    out.printf(
        "%n### A campaign: %d products, %d styles, %d songs%n%n",
        products.size(), styles.size(), cuts.size());
    List<Double> hooks = cuts.stream().map(FamilyCut::hookShare).toList();
    List<Double> pairs = pairs(cuts);
    List<Double> unlike = new ArrayList<>();
    for (int i = 0; i < cuts.size(); i++) {
      unlike.add(cuts.get(i).hookShareIn(strangers.get(i)));
    }
    out.println("| hook match | songs or pairs | least | median |");
    out.println("|---|---|---|---|");
    row("with the family's hook", hooks, out);
    row("of one cut in another", pairs, out);
    row("in the same songs without the hook", unlike, out);
    gates.atMost(
        "frames off the duration ordered",
        "%.0f",
        cuts.stream().mapToDouble(FamilyCut::framesOff).max().orElseThrow(),
        0);
    gates.atLeast("hook match, the least", "%.2f", Spread.of(hooks).quantile(0), LEAST_SHARE);
    gates.atLeast(
        "hook match of two cuts, the least", "%.2f", Spread.of(pairs).quantile(0), LEAST_SHARE);
    gates.atMost("hook match without the hook, median", "%.2f", Spread.of(unlike).median(), 0.7);
    gates.shareAtLeast(
        "songs whose last notes are the logo",
        cuts.stream().filter(FamilyCut::endsOnLogo).count() / (double) cuts.size(),
        1);
  }

  private static void row(String what, List<Double> shares, PrintWriter out) {
    Spread spread = Spread.of(shares);
    out.println(
        Gates.text(
            "| %s | %d | %.2f | %.2f |",
            what, spread.count(), spread.quantile(0), spread.median()));
  }

  private static List<Double> pairs(List<FamilyCut> cuts) {
    List<Double> shares = new ArrayList<>();
    for (int one = 0; one < cuts.size(); one++) {
      for (int other = 0; other < cuts.size(); other++) {
        if (one != other) {
          shares.add(cuts.get(one).hookShareIn(cuts.get(other)));
        }
      }
    }
    return shares;
  }

  private void sound(
      List<FamilyCut> cuts, List<FamilyCut> strangers, PrintWriter out, Gates gates) {
    SingingVoice voice = HsmmSingingVoice.load();
    SoundFontRenderer renderer = new SoundFontRenderer(SoundFont.locate());
    int notes = 0;
    int heard = 0;
    int without = 0;
    long off = 0;
    out.printf("%n| song | key, bpm | logo's notes heard | in the same song without it |%n");
    out.println("|---|---|---|---|");
    for (int i = 0; i < cuts.size(); i++) {
      FamilyCut cut = cuts.get(i);
      Score score = cut.song().score();
      List<NoteEvent> logo = cut.logoNotes();
      StereoAudio audio = new Mixer().mix(score, renderer, singing(score, voice), false).audio();
      int found = LogoHeard.count(audio, score.plan(), logo);
      int unfounded = withoutLogo(strangers.get(i), cut, renderer, voice);
      off = Math.max(off, Math.abs(audio.frames() - score.plan().durationFrames()));
      notes += logo.size();
      heard += found;
      without += unfounded;
      out.println(
          Gates.text(
              "| %s | %s, %.0f | %d of %d | %d |",
              cut.song().name(),
              score.plan().key().name(),
              score.plan().bpm().value(),
              found,
              logo.size(),
              unfounded));
      out.flush();
    }
    gates.atMost("frames of sound off the duration", "%.0f", (double) off, 0);
    gates.shareAtLeast("notes of logos heard", heard / (double) notes, LEAST_SHARE);
    gates.atMost("the same in songs without a logo", "%.2f", without / (double) notes, 0.5);
  }

  /** The same measure where no logo is: notes at the same place of that song's own last bar. */
  private static int withoutLogo(
      FamilyCut stranger, FamilyCut cut, SoundFontRenderer renderer, SingingVoice voice) {
    Score score = stranger.song().score();
    int from = score.plan().tickOfBar(score.plan().bars() - 1);
    int first = cut.logoNotes().get(0).onset();
    List<NoteEvent> moved =
        cut.logoNotes().stream()
            .map(
                note ->
                    new NoteEvent(from + note.onset() - first, note.duration(), note.pitch(), 1))
            .toList();
    StereoAudio audio = new Mixer().mix(score, renderer, singing(score, voice), false).audio();
    return LogoHeard.count(audio, score.plan(), moved);
  }

  private static Singing singing(Score score, SingingVoice voice) {
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
