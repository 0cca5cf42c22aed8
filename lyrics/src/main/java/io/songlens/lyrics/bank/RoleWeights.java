package io.songlens.lyrics.bank;

import io.songlens.composer.song.SectionKind;
import io.songlens.lyrics.StanzaPlan;
import java.util.List;
import java.util.Map;

/** The story's arc: which role a couplet should have in which stanza. */
public final class RoleWeights {
  private static final double UNFIT = -2.5;

  private static final Map<Role, Double> FIRST_VERSE =
      Map.of(Role.SCENE, 3.0, Role.FEEL, 0.9, Role.MEMORY, -0.6);
  private static final Map<Role, Double> SECOND_VERSE =
      Map.of(Role.MEMORY, 2.6, Role.SCENE, 1.4, Role.FEEL, 1.2, Role.WISH, 0.4);
  private static final Map<Role, Double> LATER_VERSE =
      Map.of(Role.WISH, 2.4, Role.SCENE, 1.6, Role.FEEL, 1.2, Role.MEMORY, 0.6);
  private static final Map<Role, Double> PRE_CHORUS =
      Map.of(Role.FEEL, 2.4, Role.WISH, 1.4, Role.SCENE, 1.0);
  private static final Map<Role, Double> CHORUS =
      Map.of(Role.CHORUS, 2.6, Role.FEEL, 1.4, Role.WISH, 1.2, Role.SCENE, 0.8);
  private static final Map<Role, Double> BRIDGE =
      Map.of(Role.BRIDGE, 3.2, Role.WISH, 1.4, Role.FEEL, 0.8, Role.MEMORY, 0.4);
  private static final Map<Role, Double> FRAME =
      Map.of(Role.WISH, 1.6, Role.CHORUS, 1.5, Role.FEEL, 1.3, Role.SCENE, 1.2);

  private final Map<Role, Double> weights;

  private RoleWeights(Map<Role, Double> weights) {
    this.weights = weights;
  }

  /**
   * The weights of a stanza.
   *
   * @param verse how many verses came before
   */
  public static RoleWeights of(SectionKind kind, int verse) {
    return new RoleWeights(
        switch (kind) {
          case VERSE -> verse == 0 ? FIRST_VERSE : verse == 1 ? SECOND_VERSE : LATER_VERSE;
          case PRE_CHORUS -> PRE_CHORUS;
          case CHORUS -> CHORUS;
          case BRIDGE -> BRIDGE;
          case INTRO, INTERLUDE, OUTRO -> FRAME;
        });
  }

  /** The weights of a stanza among all of a song's. */
  public static RoleWeights of(StanzaPlan stanza, List<StanzaPlan> all) {
    int versesBefore =
        (int)
            all.stream()
                .takeWhile(other -> !other.equals(stanza))
                .filter(other -> other.kind() == SectionKind.VERSE)
                .count();
    return of(stanza.kind(), versesBefore);
  }

  /** How welcome a role is. */
  public double weight(Role role) {
    return weights.getOrDefault(role, UNFIT);
  }

  /** Whether a role has a place there at all. */
  public boolean allows(Role role) {
    return weights.containsKey(role);
  }
}
