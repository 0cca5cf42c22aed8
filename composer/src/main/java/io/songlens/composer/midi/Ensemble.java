package io.songlens.composer.midi;

import io.songlens.composer.song.Part;
import io.songlens.composer.song.PartRole;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.VocalPart;
import io.songlens.composer.song.VocalRole;
import java.util.ArrayList;
import java.util.List;

/**
 * Everyone who performs a score, each at a MIDI place of its own.
 *
 * @param voice the singer; in an instrumental song nobody plays this
 * @param backing one for each backing vocal
 * @param parts one for each instrument; in an instrumental song the lead is named "Melody"
 */
record Ensemble(Player voice, List<Player> backing, List<Player> parts) {
  private static final int VOICE_PROGRAM = 53; // "Voice Oohs": a stand-in for the singer
  private static final int CHOIR_PROGRAM = 52; // "Choir Aahs"

  Ensemble {
    backing = List.copyOf(backing);
    parts = List.copyOf(parts);
  }

  static Ensemble of(Score score) {
    int pitched = 0;
    int drums = 0;
    Player voice =
        new Player(
            MidiExport.MELODY_TRACK,
            MidiPlace.pitched(pitched++),
            VOICE_PROGRAM,
            score.voice().mix());
    List<Player> backing = new ArrayList<>();
    for (VocalPart part : score.backing()) {
      int program = part.role() == VocalRole.CHOIR ? CHOIR_PROGRAM : VOICE_PROGRAM;
      MidiPlace place = MidiPlace.pitched(pitched++);
      backing.add(new Player(part.name(), place, program, part.style().mix()));
    }
    List<Player> parts = new ArrayList<>();
    for (Part part : score.parts()) {
      String name = isTune(score, part) ? MidiExport.MELODY_TRACK : part.name();
      MidiPlace place = part.percussion() ? MidiPlace.drums(drums++) : MidiPlace.pitched(pitched++);
      parts.add(new Player(name, place, part.program(), part.mix()));
    }
    return new Ensemble(voice, backing, parts);
  }

  /** Whether an instrument plays the tune since nobody sings. */
  static boolean isTune(Score score, Part part) {
    return score.plan().instrumental() && part.role() == PartRole.LEAD;
  }
}
