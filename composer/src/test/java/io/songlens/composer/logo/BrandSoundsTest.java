package io.songlens.composer.logo;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.composer.song.BrandSound;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SonicLogo;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BrandSoundsTest {
  private static final List<String> BRANDS =
      List.of("Mellow Bean", "Ox", "Bellaventura Caffè", "暖阳咖啡", "XYZ", "O");

  @Test
  void everyLogoIsSingableAndEndsAtRest() {
    for (String brand : BRANDS) {
      for (int seed = 0; seed < 60; seed++) {
        SonicLogo logo = BrandSounds.of(brand, null, new Seed(seed)).logo();
        List<Integer> degrees = logo.notes().stream().map(SonicLogo.Note::degree).toList();
        int last = degrees.get(degrees.size() - 1);
        int high = degrees.stream().mapToInt(Integer::intValue).max().orElseThrow();
        int low = degrees.stream().mapToInt(Integer::intValue).min().orElseThrow();

        assertThat(Math.floorMod(last, 7)).as(brand + " " + logo).isIn(0, 2, 4);
        assertThat(high - low).as(brand + " " + logo).isBetween(1, 7);
        assertThat(logo.notes()).allMatch(note -> note.alteration() == 0);
      }
    }
  }

  @Test
  void aLogoHasANoteForEachSyllableOfTheNameBetweenThreeAndSix() {
    assertThat(notes("Mellow Bean")).isEqualTo(3);
    assertThat(notes("Ox")).isEqualTo(3);
    assertThat(notes("暖阳咖啡")).isEqualTo(4);
    assertThat(notes("Coca Banana")).isEqualTo(5);
    assertThat(notes("Bellaventura Caffè Milano")).isEqualTo(6);
  }

  private static int notes(String brand) {
    return BrandSounds.of(brand, null, new Seed(1)).logo().notes().size();
  }

  @Test
  void theSameBrandAndSeedGiveTheSameAndOthersOthers() {
    Set<BrandSound> sounds = new HashSet<>();
    for (int seed = 0; seed < 20; seed++) {
      BrandSound sound = BrandSounds.of("Mellow Bean", null, new Seed(seed));
      assertThat(BrandSounds.of(" mellow bean", null, new Seed(seed)).logo())
          .isEqualTo(sound.logo());
      sounds.add(sound);
    }
    assertThat(sounds).hasSize(20);
    assertThat(BrandSounds.of("Mellow Bean", null, new Seed(1)))
        .isNotEqualTo(BrandSounds.of("Yellow Bean", null, new Seed(1)));
  }

  @Test
  void aHookIsFiveOrSixNotesThatFitABar() {
    for (int seed = 0; seed < 100; seed++) {
      List<Integer> onsets = BrandSounds.of("Ox", null, new Seed(seed)).hook().onsetEighths();
      assertThat(onsets).hasSizeBetween(5, 6);
      assertThat(onsets.get(onsets.size() - 1)).isLessThanOrEqualTo(6);
    }
  }
}
