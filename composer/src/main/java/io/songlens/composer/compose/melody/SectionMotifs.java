package io.songlens.composer.compose.melody;

import io.songlens.composer.song.SectionKind;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SeededRandom;
import io.songlens.composer.style.Style;
import io.songlens.composer.theory.Bpm;

/** The motifs of a kind of section: every verse shares its own, every chorus its own. */
final class SectionMotifs {
  private final SectionKind kind;
  private final Style style;
  private final Bpm bpm;
  private final Seed seed;
  private final PhraseForm form;

  SectionMotifs(SectionKind kind, Style style, Bpm bpm, Seed seed) {
    this.kind = kind;
    this.style = style;
    this.bpm = bpm;
    this.seed = seed.fork("motifs " + kind.label());
    this.form = PhraseForm.choose(kind, this.seed.fork("form").random());
  }

  /** The motif of a line; one that returns is varied in its second half. */
  Motif forLine(int line, int bars) {
    SeededRandom random = seed.fork("motif " + form.letter(line) + bars).random();
    Motif motif =
        new MotifMaker(style.melody(), style.meter(), bpm, bars)
            .make(random.pick(style.melody().contours(kind)), random);
    if (!form.repeats(line)) {
      return motif;
    }
    SeededRandom variation = seed.fork("variation " + line % 4).random();
    int half = bars * style.meter().ticksPerBar() / 2;
    return motif.shiftedFrom(half, variation.nextInt(4) - 1);
  }
}
