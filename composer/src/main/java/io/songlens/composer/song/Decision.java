package io.songlens.composer.song;

import java.util.List;

/**
 * One choice that a stage made, recorded as it was made, for the song's trace.
 *
 * @param what what was decided: "style", "key", "tempo", "title", "line verse1/2"
 * @param choice what it became: "acoustic-ballad", "D major"
 * @param because the inputs that the stage used: "topic beach 0.91", "valence 0.42", "wish: slower"
 */
public record Decision(String what, String choice, List<String> because) {
  public Decision {
    because = List.copyOf(because);
  }
}
