package io.songlens.composer.compose.vocals;

import io.songlens.composer.compose.melody.TuneNote;
import io.songlens.composer.song.EffectSpan;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.SectionKind;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.VocalEffect;
import io.songlens.composer.theory.Ticks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Turns effects by kind of section into spans. A section's span begins with its first line's pickup
 * and ends with the next one's, so that no line is cut in two.
 */
final class EffectSpans {
  private EffectSpans() {}

  static List<EffectSpan> of(
      SongPlan plan, List<SungSection> sung, Map<SectionKind, VocalEffect> effects) {
    List<EffectSpan> spans = new ArrayList<>();
    for (int i = 0; i < plan.sections().size(); i++) {
      VocalEffect effect = effects.get(plan.sections().get(i).kind());
      if (effect != null) {
        add(spans, new EffectSpan(effect, start(plan, sung, i), start(plan, sung, i + 1)));
      }
    }
    return spans;
  }

  /** The whole song. */
  static List<EffectSpan> throughout(SongPlan plan, VocalEffect effect) {
    return List.of(new EffectSpan(effect, 0, end(plan)));
  }

  private static void add(List<EffectSpan> spans, EffectSpan span) {
    EffectSpan last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
    if (last != null && last.effect() == span.effect() && last.endTick() == span.startTick()) {
      spans.set(spans.size() - 1, new EffectSpan(span.effect(), last.startTick(), span.endTick()));
    } else {
      spans.add(span);
    }
  }

  private static int start(SongPlan plan, List<SungSection> sung, int index) {
    if (index == plan.sections().size()) {
      return end(plan);
    }
    PlannedSection section = plan.sections().get(index);
    int tick = plan.tickOfBar(section.startBar());
    int first =
        sung.stream()
            .filter(candidate -> candidate.section().equals(section))
            .flatMap(candidate -> candidate.lines().stream().flatMap(List::stream))
            .mapToInt(TuneNote::onset)
            .min()
            .orElse(tick);
    return Math.max(0, Math.min(tick, first - Ticks.PER_SIXTEENTH));
  }

  /** Beyond the last ring. */
  private static int end(SongPlan plan) {
    return (int) plan.bpm().ticks(plan.durationSeconds()) + 1;
  }
}
