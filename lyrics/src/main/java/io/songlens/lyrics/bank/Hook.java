package io.songlens.lyrics.bank;

import java.util.List;

/**
 * A chorus: its title, and couplets of which the first sings it.
 *
 * @param title the song's title
 * @param couplets at least one
 */
public record Hook(String title, List<Couplet> couplets) {
  public Hook {
    couplets = List.copyOf(couplets);
  }

  /** The couplet that sings the title. */
  public Couplet first() {
    return couplets.get(0);
  }
}
