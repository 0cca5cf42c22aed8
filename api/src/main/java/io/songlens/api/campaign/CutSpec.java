package io.songlens.api.campaign;

import io.songlens.api.generation.SongOptions;
import io.songlens.composer.song.BrandSound;
import io.songlens.composer.song.Language;
import io.songlens.composer.song.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one song of a campaign is to be.
 *
 * @param product what it advertises
 * @param style id of its style
 * @param seconds exact duration
 * @param language language of the words
 */
public record CutSpec(Product product, String style, int seconds, Language language) {
  /** The most songs that are ordered at once. */
  public static final int MOST = 200;

  /** Short enough to be told on the phone. */
  private static final long SEEDS = 1_000_000_000L;

  /** Every product in every style, duration and language, in that order. */
  public static List<CutSpec> family(
      List<Product> products,
      List<String> styles,
      List<Integer> durations,
      List<Language> languages) {
    List<CutSpec> cuts = new ArrayList<>();
    for (Product product : products) {
      for (String style : styles) {
        for (int seconds : durations) {
          for (Language language : languages) {
            cuts.add(new CutSpec(product, style, seconds, language));
          }
        }
      }
    }
    return cuts;
  }

  /**
   * The seed of one take of it.
   *
   * @param family the campaign's seed
   * @param take 1 for the first
   */
  public long seed(long family, int take) {
    String purpose =
        "cut %s %s %d %s %d".formatted(product.photos(), style, seconds, language.code(), take);
    return Math.floorMod(new Seed(family).fork(purpose).value(), SEEDS);
  }

  /** What is ordered of it. */
  public SongOptions options(String brand, @Nullable String wish, BrandSound sound, long seed) {
    return new SongOptions(
        style,
        null,
        false,
        language,
        seconds,
        seed,
        null,
        wish,
        brand,
        product.slogan(),
        List.of(),
        SongOptions.DEFAULT_FORMAT,
        null,
        Set.of(),
        null,
        sound);
  }

  /** A name that tells what it is: "mug-jingle-15s-en". */
  public String fileName() {
    String plain =
        product.name().replaceAll("\\.[A-Za-z0-9]{1,5}$", "").replaceAll("[^\\p{L}\\p{N}]+", "-");
    String cut = plain.length() > 40 ? plain.substring(0, 40) : plain;
    String name = cut.isEmpty() || cut.equals("-") ? "product" : cut;
    return "%s-%s-%ds-%s".formatted(name, style, seconds, language.code());
  }
}
