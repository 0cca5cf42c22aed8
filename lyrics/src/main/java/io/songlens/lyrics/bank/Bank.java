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
  static Bank english() {
    return BuiltIn.ENGLISH;
  }

  /** Those of a role. */
  public List<Couplet> of(Role role) {
    return couplets.stream().filter(couplet -> couplet.role() == role).toList();
  }

  private static final class BuiltIn {
    static final Bank ENGLISH = BankReader.read("/bank/en/");
  }
}
