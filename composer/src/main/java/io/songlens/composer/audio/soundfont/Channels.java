package io.songlens.composer.audio.soundfont;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A layer, or two that are the left and the right channel of one recording and differ in nothing
 * but their place and their frames. The two are played in one go.
 *
 * @param first a layer
 * @param second its other channel, or null
 */
public record Channels(Layer first, @Nullable Layer second) {

  /** The layers, paired where they belong together, in their order otherwise. */
  static List<Channels> of(List<Layer> layers) {
    List<Channels> channels = new ArrayList<>();
    List<Layer> left = new ArrayList<>(layers);
    while (!left.isEmpty()) {
      Layer first = left.remove(0);
      Layer second = left.stream().filter(first::isOtherChannelOf).findFirst().orElse(null);
      left.remove(second);
      channels.add(new Channels(first, second));
    }
    return channels;
  }
}
