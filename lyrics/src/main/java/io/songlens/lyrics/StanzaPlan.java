package io.songlens.lyrics;

import io.songlens.composer.song.LinePlan;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.SectionKind;
import io.songlens.composer.song.SongPlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one stanza of a song must be like.
 *
 * @param id the stanza's id
 * @param kind the kind of the first section that sings it
 * @param lines the place of each line
 */
public record StanzaPlan(String id, SectionKind kind, List<LinePlan> lines) {
  public StanzaPlan {
    lines = List.copyOf(lines);
  }

  /**
   * The stanzas that a plan's sections sing, each once, in order of first appearance. Sections that
   * share a stanza share its words, so its first section's places count for all.
   */
  public static List<StanzaPlan> of(SongPlan plan) {
    Map<String, StanzaPlan> stanzas = new LinkedHashMap<>();
    for (PlannedSection section : plan.sections()) {
      String id = section.stanzaId();
      if (id != null) {
        stanzas.putIfAbsent(id, new StanzaPlan(id, section.kind(), section.lines()));
      }
    }
    return List.copyOf(stanzas.values());
  }
}
