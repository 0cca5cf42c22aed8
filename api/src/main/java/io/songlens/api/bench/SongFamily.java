package io.songlens.api.bench;

import io.songlens.composer.logo.BrandSounds;
import io.songlens.composer.song.BrandSound;
import io.songlens.composer.song.Language;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.song.Wishes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A campaign as it is composed: products in styles and durations, with a brand and slogans. */
public final class SongFamily {
  private static final String BRAND = "Mellow Bean";
  private static final List<Integer> DURATIONS = List.of(6, 15, 30, 60);
  private static final List<String> SLOGANS =
      List.of("Good morning every day", "Taste the sun", "Wake up with a smile");
  private static final long SEED = 20_26;

  private SongFamily() {}

  /**
   * Composes every product in every style and of 6, 15, 30 and 60 seconds.
   *
   * @param products what their photos show, of which nothing is wished
   * @param branded whether they have the brand's hook and logo; false for the same songs without
   */
  public static List<FamilyCut> compose(
      SongMaker maker, List<SongBrief> products, List<String> styles, boolean branded) {
    BrandSound sound = branded ? BrandSounds.of(BRAND, null, new Seed(SEED)) : null;
    List<FamilyCut> cuts = new ArrayList<>();
    for (int product = 0; product < products.size(); product++) {
      for (String style : styles) {
        for (int seconds : DURATIONS) {
          SongBrief brief = brief(products.get(product), product, style, seconds, sound);
          String name = "product %d, %s, %d s".formatted(product + 1, style, seconds);
          cuts.add(new FamilyCut(seconds, maker.make(name, brief, SEED + cuts.size())));
        }
      }
    }
    return cuts;
  }

  private static SongBrief brief(
      SongBrief product, int number, String style, int seconds, @Nullable BrandSound sound) {
    Wishes wishes =
        new Wishes(
            style,
            Language.ENGLISH,
            false,
            Duration.ofSeconds(seconds),
            null,
            null,
            BRAND,
            SLOGANS.get(number % SLOGANS.size()),
            List.of());
    return product.with(wishes).sounding(sound);
  }
}
