package io.songlens.api.campaign;

import io.songlens.composer.song.SonicLogo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as it is ordered, with everything checked.
 *
 * @param brand the brand's name
 * @param wish what all songs are to be like; null for nothing
 * @param seed where all chance comes from
 * @param logo the brand's own logo; null to invent one
 * @param cuts its songs
 */
record CampaignOrder(
    String brand, @Nullable String wish, long seed, @Nullable SonicLogo logo, List<CutSpec> cuts) {
  CampaignOrder {
    cuts = List.copyOf(cuts);
  }

  /** The numbers of the photos that it uses. */
  List<Integer> photos() {
    return cuts.stream().flatMap(cut -> cut.product().photos().stream()).distinct().toList();
  }
}
