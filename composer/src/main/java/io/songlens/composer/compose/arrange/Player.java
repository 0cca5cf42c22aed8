package io.songlens.composer.compose.arrange;

import io.songlens.composer.song.NoteEvent;
import io.songlens.composer.song.Seed;
import io.songlens.composer.style.PartSpec;
import java.util.List;

/** Plays one instrument's part through the song, on the straight grid. */
interface Player {
  List<NoteEvent> play(PartSpec part, Stage stage, Seed seed);
}
