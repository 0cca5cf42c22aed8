package io.songlens.image.palette;

import java.util.List;

/**
 * The colours that make up a photo.
 *
 * @param swatches up to five, largest share first; fewer where a photo has fewer colours
 */
public record Palette(List<Swatch> swatches) {
  public Palette {
    swatches = List.copyOf(swatches);
  }
}
