package io.songlens.composer.compose.melody;

import io.songlens.composer.song.LinePlan;
import io.songlens.composer.song.SectionKind;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SeededRandom;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.style.Contour;
import io.songlens.composer.style.Style;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The motifs of a kind of section: every verse shares its own, every chorus its own; a bridge turns
 * the chorus's first idea, the hook, upside down. Ideas are invented once; not for several threads.
 */
final class SectionMotifs {
  private static final int CLIMAX_STEPS = 1;

  private final SectionKind kind;
  private final Style style;
  private final SongPlan plan;
  private final Seed seed;
  private final PhraseForm form;
  private final Leitmotifs leitmotifs;
  private final Map<Idea, Motif> stated = new HashMap<>();

  private record Idea(SectionKind whose, char letter, LineShape shape) {}

  SectionMotifs(SectionKind kind, SongPlan plan, Style style, Seed seed, Leitmotifs leitmotifs) {
    this.kind = kind;
    this.plan = plan;
    this.style = style;
    this.seed = seed;
    this.leitmotifs = leitmotifs;
    this.form = PhraseForm.choose(kind, own(kind).fork("form").random());
  }

  private Seed own(SectionKind whose) {
    return seed.fork("motifs " + whose.label());
  }

  /** The motif of a line; one that returns is varied, and the chorus peaks in one line. */
  Motif forLine(int line, List<LinePlan> lines) {
    Pace pace = Pace.of(kind, plan.affect());
    LineShape shape = LineShape.of(style, plan.bpm(), pace, lines.get(form.firstLike(line)));
    Motif motif = stated(form.letter(line), shape);
    if (form.repeats(line)) {
      SeededRandom random = own(kind).fork("variation " + line % form.letters().length()).random();
      boolean hook = kind == SectionKind.CHORUS && form.letter(line) == 'a';
      int half = shape.bars() * style.meter().ticksPerBar() / 2;
      motif = Variation.choose(hook, random).of(motif, half, random);
    }
    boolean climax =
        kind == SectionKind.CHORUS && line == lines.size() * 5 / 8 && !opensWithGiven(line);
    return climax ? motif.peaking(CLIMAX_STEPS) : motif;
  }

  private Motif stated(char letter, LineShape shape) {
    if (kind == SectionKind.BRIDGE && letter == 'a') {
      return stated(new Idea(SectionKind.CHORUS, letter, shape))
          .invertedFrom(Integer.MIN_VALUE)
          .centred();
    }
    return stated(new Idea(kind, letter, shape));
  }

  private Motif stated(Idea idea) {
    return stated.computeIfAbsent(idea, this::invented);
  }

  /** The outline of the section's first idea. */
  Contour outline(List<LinePlan> lines) {
    LineShape shape = LineShape.of(style, plan.bpm(), Pace.of(kind, plan.affect()), lines.get(0));
    Idea first = new Idea(kind, form.letter(0), shape);
    return contour(first, random(first));
  }

  /** Whether a leitmotif opens the section. */
  boolean opensWithLeitmotif() {
    return leitmotifs.opens(kind);
  }

  /** Whether a line is the one that a hook from outside opens. */
  boolean opensWithGiven(int line) {
    return line == 0 && leitmotifs.opensWithGiven(kind);
  }

  /** What an idea's chance draws first. */
  private Contour contour(Idea idea, SeededRandom random) {
    return random.pick(style.melody().contours(idea.whose()));
  }

  private SeededRandom random(Idea idea) {
    return own(idea.whose()).fork("motif " + idea.letter() + idea.shape().bars()).random();
  }

  private Motif invented(Idea idea) {
    SeededRandom random = random(idea);
    Contour contour = contour(idea, random);
    Motif own = new MotifMaker(style.melody(), idea.shape()).make(contour, random);
    return idea.letter() == 'a' ? leitmotifs.lead(idea.whose(), own, idea.shape()) : own;
  }
}
