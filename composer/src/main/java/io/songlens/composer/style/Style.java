package io.songlens.composer.style;

import io.songlens.composer.song.PartRole;
import io.songlens.composer.song.SectionKind;
import io.songlens.composer.song.VocalEffect;
import io.songlens.composer.song.VoiceStyle;
import io.songlens.composer.theory.Meter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A musical style.
 *
 * @param id lower-case words with hyphens: "acoustic-ballad"
 * @param name what a listener reads: "Acoustic ballad"
 * @param mood the moods it suits
 * @param affinities topics it suits, each -1 (hardly) .. 1 (made for it), by topic id
 * @param tempo the tempi it is played at
 * @param swing where the second of two eighth notes falls: 0.5 straight .. 0.75
 * @param meter its time signature
 * @param modes its modes, at least one
 * @param lineBars bars that one lyric line takes
 * @param lift chance that the last chorus of a full-length song is lifted into a higher key, 0..1
 * @param rhymes rhyme schemes of a four-line stanza: "AABB", "ABAB", "ABCB"
 * @param forms full-length forms, at least one
 * @param progressions its harmony
 * @param melody how its tunes move
 * @param vocal how it is sung
 * @param effects how the lead is treated in which sections
 * @param backing who sings beside the lead
 * @param loudness what the finished master aims at
 * @param ensemble its instruments
 */
public record Style(
    String id,
    String name,
    MoodRegion mood,
    Map<String, Double> affinities,
    TempoRange tempo,
    double swing,
    Meter meter,
    List<WeightedMode> modes,
    int lineBars,
    double lift,
    List<String> rhymes,
    List<FormTemplate> forms,
    ProgressionBook progressions,
    MelodySpec melody,
    VoiceStyle vocal,
    Map<SectionKind, VocalEffect> effects,
    BackingSpec backing,
    LoudnessTarget loudness,
    List<PartSpec> ensemble) {
  public Style {
    affinities = Map.copyOf(affinities);
    modes = List.copyOf(modes);
    rhymes = List.copyOf(rhymes);
    effects = Map.copyOf(effects);
    forms = List.copyOf(forms);
    ensemble = List.copyOf(ensemble);
  }

  /** The first instrument with that role. */
  public Optional<PartSpec> part(PartRole role) {
    return ensemble.stream().filter(part -> part.role() == role).findFirst();
  }
}
