package io.songlens.composer.compose.melody;

import io.songlens.composer.song.Affect;
import io.songlens.composer.song.Decision;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.style.Contour;
import io.songlens.composer.theory.Key;
import io.songlens.composer.theory.PitchClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tells a song's hook, the first line of its first chorus, in scale degrees, and what made it. */
final class HookDecision {
  private static final int DEGREES = 7;

  private HookDecision() {}

  /**
   * The decision.
   *
   * @param line the hook's notes
   * @param contour the outline it was drawn with
   * @param isLeitmotif whether a leitmotif took its beginning's place
   */
  static Decision of(
      SongPlan plan,
      PlannedSection chorus,
      List<TuneNote> line,
      Contour contour,
      boolean isLeitmotif) {
    List<String> degrees =
        line.stream().map(note -> degree(note.pitch().pitchClass(), chorus.key())).toList();
    Affect affect = plan.affect();
    List<String> because = new ArrayList<>();
    if (isLeitmotif) {
      because.add("the leitmotif that opens the chorus");
    }
    because.add(
        "style %s, outline %s".formatted(plan.styleId(), contour.name().toLowerCase(Locale.ROOT)));
    because.add(
        String.format(
            Locale.ROOT,
            "valence %.2f and arousal %.2f for its height, arousal for its pace",
            affect.valence(),
            affect.arousal()));
    String words = words(line);
    because.add(words.isEmpty() ? "seed" : "its words' stresses, and seed");
    String notes = String.join(" ", degrees);
    return new Decision("hook", words.isEmpty() ? notes : words + ": " + notes, because);
  }

  /** The degree's number, 1 for the tonic; a note between two degrees is the lower one's sharp. */
  private static String degree(PitchClass pitchClass, Key key) {
    for (int degree = 0; degree < DEGREES; degree++) {
      if (key.degree(degree).equals(pitchClass)) {
        return String.valueOf(degree + 1);
      }
    }
    return "#" + degree(pitchClass.transpose(-1), key);
  }

  private static String words(List<TuneNote> line) {
    StringBuilder words = new StringBuilder();
    for (TuneNote note : line) {
      SetSyllable syllable = note.syllable();
      if (syllable != null) {
        words.append(syllable.syllable().text()).append(syllable.endsWord() ? " " : "");
      }
    }
    return words.toString().strip();
  }
}
