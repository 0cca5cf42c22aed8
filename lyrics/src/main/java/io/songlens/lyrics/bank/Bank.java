package io.songlens.lyrics.bank;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All words of the offline writer.
 *
 * @param couplets all but the hooks' own and the second halves of quatrains
 * @param secondHalves of quatrains, by the id of the couplet that they continue; never sung alone
 * @param hooks choruses
 */
public record Bank(List<Couplet> couplets, Map<String, Couplet> secondHalves, List<Hook> hooks) {
  public Bank {
    couplets = List.copyOf(couplets);
    secondHalves = Map.copyOf(secondHalves);
    hooks = List.copyOf(hooks);
  }

  /** The bundled English bank, read once. */
  public static Bank english() {
    return BuiltIn.ENGLISH;
  }

  /** What was written to follow a couplet, if it begins a quatrain. */
  public Optional<Couplet> secondHalf(Couplet first) {
    return Optional.ofNullable(secondHalves.get(first.id()));
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
