package io.songlens.api.picture;

import java.awt.Font;

/** How a text can be written with the fonts that there are. */
public sealed interface Lettering {
  /**
   * It can be written.
   *
   * @param font of one point, for {@link Font#deriveFont(float)}
   * @param text what can be written of the text, at least half of it
   * @param missing the characters that no font has, each once; empty if none lacks
   */
  record Written(Font font, String text, String missing) implements Lettering {}

  /**
   * It cannot.
   *
   * @param reason why and what to install, in a sentence for people
   */
  record Impossible(String reason) implements Lettering {}
}
