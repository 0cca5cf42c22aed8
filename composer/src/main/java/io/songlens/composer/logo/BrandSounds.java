package io.songlens.composer.logo;

import io.songlens.composer.song.BrandSound;
import io.songlens.composer.song.Leitmotif;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SonicLogo;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Invents what the songs for a brand have in common. The same brand and seed give the same. */
public final class BrandSounds {
  private static final int FEWEST_HOOK_NOTES = 5;

  /** So that it fits a bar of most meters and leaves room for more words. */
  private static final int LAST_HOOK_EIGHTH = 6;

  private static final int DRAWS = 10_000;

  private BrandSounds() {}

  /**
   * A hook, and a logo if none is given.
   *
   * @param brand the brand's name
   * @param logo the brand's own logo; null to invent one
   */
  public static BrandSound of(String brand, @Nullable SonicLogo logo, Seed seed) {
    Seed own = seed.fork("brand " + brand.strip().toLowerCase(Locale.ROOT));
    return new BrandSound(
        hook(brand, own.fork("hook")), logo == null ? LogoMaker.of(brand, own.fork("logo")) : logo);
  }

  /** A leitmotif of five or six notes that is over within a bar. */
  private static Leitmotif hook(String brand, Seed seed) {
    for (int draw = 0; draw < DRAWS; draw++) {
      List<Leitmotif.Subject> subject = List.of(new Leitmotif.Subject(brand, 1));
      Leitmotif hook = Leitmotif.ofAlbum(subject, seed.fork("draw " + draw)).get(0);
      int last = hook.onsetEighths().get(hook.onsetEighths().size() - 1);
      if (hook.heights().size() >= FEWEST_HOOK_NOTES && last <= LAST_HOOK_EIGHTH) {
        return hook;
      }
    }
    throw new IllegalStateException("No hook in " + DRAWS + " draws");
  }
}
