package io.songlens.composer.audio.synth;

import io.songlens.composer.audio.soundfont.Channels;
import io.songlens.composer.audio.soundfont.Generator;
import java.util.List;

/**
 * A struck key.
 *
 * @param span when
 * @param sounds what sounds
 */
record Struck(NoteSpan span, List<Channels> sounds) {
  Struck {
    sounds = List.copyOf(sounds);
  }

  boolean belongsTo(int exclusiveClass) {
    return sounds.stream()
        .anyMatch(sound -> sound.first().number(Generator.EXCLUSIVE_CLASS) == exclusiveClass);
  }
}
