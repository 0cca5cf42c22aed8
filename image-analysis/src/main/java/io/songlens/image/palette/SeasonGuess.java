package io.songlens.image.palette;

import io.songlens.image.decode.PixelImage;
import java.util.Set;

/**
 * Hints at a season from what a photo outdoors shows and the colours of its leaves: snow is winter,
 * rusty leaves without green are autumn, blossom among green is spring, a bright beach is summer.
 */
public final class SeasonGuess {
  private static final Set<String> WINTRY = Set.of("snow", "winter-sports");
  private static final Set<String> SUMMERY = Set.of("beach", "water-sports");
  private static final Set<String> LEAFY =
      Set.of("forest", "park", "countryside", "lake", "river", "mountain", "waterfall", "garden");
  private static final Set<String> BLOOMING = Set.of("garden", "park", "forest", "countryside");

  private SeasonGuess() {}

  /**
   * A hint.
   *
   * @param light of the same photo
   * @param main id of the main scene
   */
  public static Season of(PixelImage photo, LightLevels light, String main) {
    if (WINTRY.contains(main)) {
      return Season.WINTER;
    }
    if (SUMMERY.contains(main)) {
      return light.brightness() > 0.5 && light.warmth() > -0.3 ? Season.SUMMER : Season.UNKNOWN;
    }
    if (!LEAFY.contains(main)) {
      return Season.UNKNOWN;
    }
    Leaves leaves = Leaves.of(LabPixels.of(photo));
    if (leaves.rust > 0.25 && leaves.green < 0.12) {
      return Season.AUTUMN;
    }
    boolean blossom = leaves.pink > 0.12 && leaves.green > 0.1;
    return blossom && BLOOMING.contains(main) ? Season.SPRING : Season.UNKNOWN;
  }

  /** Shares of the area in the colours that leaves and blossom have. */
  private record Leaves(double rust, double green, double pink) {
    static Leaves of(LabPixels pixels) {
      int rust = 0;
      int green = 0;
      int pink = 0;
      for (int i = 0; i < pixels.count(); i++) {
        double l = pixels.lightness(i);
        double a = pixels.a(i);
        double b = pixels.b(i);
        rust += l > 20 && l < 75 && a > 8 && b > 18 ? 1 : 0;
        green += a < -6 && b > 6 ? 1 : 0;
        pink += l > 55 && a > 12 && b < a / 2 ? 1 : 0;
      }
      double count = pixels.count();
      return new Leaves(rust / count, green / count, pink / count);
    }
  }
}
