package io.songlens.composer.midi;

import io.songlens.composer.song.Part;
import io.songlens.composer.song.Score;
import java.util.ArrayList;
import java.util.List;

/** The staves of a score from the top: the tune, backing vocals, instruments. */
final class Staves {
  private Staves() {}

  static List<Staff> of(Score score) {
    Notation notation = new Notation(score);
    Ensemble ensemble = Ensemble.of(score);
    List<Staff> staves = new ArrayList<>();
    if (!score.plan().instrumental()) {
      List<NotatedNote> notes = notation.sung(score.melody());
      Player voice = ensemble.voice();
      staves.add(new Staff(voice.name(), voice, Clef.ofVoice(notes), notes));
    }
    VocalStaves vocals = new VocalStaves(notation);
    for (int i = 0; i < score.backing().size(); i++) {
      staves.addAll(vocals.of(score.backing().get(i), ensemble.backing().get(i)));
    }
    for (int i = 0; i < score.parts().size(); i++) {
      Part part = score.parts().get(i);
      List<NotatedNote> notes = notation.part(part);
      Clef clef = part.percussion() ? Clef.PERCUSSION : Clef.ofInstrument(notes);
      Player player = ensemble.parts().get(i);
      int place = Ensemble.isTune(score, part) ? 0 : staves.size();
      staves.add(place, new Staff(player.name(), player, clef, notes));
    }
    return staves;
  }
}
