package io.songlens.lyrics.bank;

import java.util.List;

/**
 * All words of the offline writer.
 *
 * @param couplets all but the hooks' own
 * @param hooks choruses
 */
public record Bank(List<Couplet> couplets, List<Hook> hooks) {
  public Bank {
    couplets = List.copyOf(couplets);
    hooks = List.copyOf(hooks);
  }

  /** The bundled English bank, read once. */
  public static Bank english() {
    return BuiltIn.ENGLISH;
  }

  /** Those of a role. */
  public List<Couplet> of(Role role) {
    return couplets.stream().filter(couplet -> couplet.role() == role).toList();
  }

  /**
   * Frames around wished words, filled.
   *
   * @param role {@link Role#TITLE} or a later one
   * @param jingle whether it is a brand's jingle, which has frames of its own
   */
  public List<Couplet> frames(Role role, String wished, boolean jingle) {
    return of(jingle ? Role.JINGLE : role).stream()
        .map(frame -> frame.filled(jingle ? "brand" : role.key(), wished))
        .toList();
  }

  private static final class BuiltIn {
    static final Bank ENGLISH = BankReader.read("/bank/en/");
  }
}
