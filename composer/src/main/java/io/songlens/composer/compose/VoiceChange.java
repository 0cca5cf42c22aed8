package io.songlens.composer.compose;

import io.songlens.composer.compose.EditResult.Edited;
import io.songlens.composer.compose.EditResult.Refused;
import io.songlens.composer.compose.melody.Tessitura;
import io.songlens.composer.song.Decision;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.VoiceStyle;
import io.songlens.composer.style.StyleCatalog;
import io.songlens.composer.theory.Key;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Lets another voice sing a song, in the nearest key that lies well for it. */
final class VoiceChange {
  private final StyleCatalog catalog;
  private final Composition composition;

  VoiceChange(StyleCatalog catalog, Composition composition) {
    this.catalog = catalog;
    this.composition = composition;
  }

  EditResult to(String voice) {
    if (composition.lyric() == null) {
      return new Refused("The song is instrumental: nobody sings it.");
    }
    if (catalog.voices().stream().noneMatch(known -> known.voice().equals(voice))) {
      return new Refused(
          "There is no voice '%s'; there are %s."
              .formatted(
                  voice,
                  catalog.voices().stream()
                      .map(VoiceStyle::voice)
                      .collect(Collectors.joining(", "))));
    }
    String styleId = composition.plan().styleId();
    String present = composition.brief().wishes().voice();
    if (catalog.style(styleId, present).vocal().voice().equals(voice)) {
      return new Refused("The song is sung by that voice already.");
    }
    return inNearestKey(catalog.style(styleId, voice).vocal());
  }

  private EditResult inNearestKey(VoiceStyle lead) {
    SongPlan plan = composition.plan().transpose(composition.semitones());
    int lift = Tessitura.lift(plan);
    Optional<Integer> nearest =
        IntStream.rangeClosed(-6, 6)
            .boxed()
            .filter(semitones -> lead.suits(plan.key().transpose(semitones), lift))
            .min(Comparator.comparing(Math::abs));
    if (nearest.isEmpty()) {
      return new Refused(
          "%s cannot sing this song in any key: its last chorus is lifted by %d semitones."
              .formatted(lead.voice(), lift));
    }
    return new Edited(composition.sungBy(lead.voice(), moved(plan, nearest.get(), lead)));
  }

  private static SongPlan moved(SongPlan plan, int semitones, VoiceStyle lead) {
    SongPlan moved = plan.transpose(semitones);
    Key key = moved.key();
    String range =
        "voice %s sings MIDI %d..%d".formatted(lead.voice(), lead.lowestMidi(), lead.highestMidi());
    List<Decision> decisions =
        Stream.concat(
                plan.decisions().stream()
                    .filter(why -> !why.what().equals("voice") && !why.what().equals("key")),
                Stream.of(
                    new Decision("voice", lead.voice(), List.of("asked for")),
                    new Decision(
                        "key", key.name(), List.of(range, "%+d semitones".formatted(semitones)))))
            .toList();
    return moved.because(decisions);
  }
}
