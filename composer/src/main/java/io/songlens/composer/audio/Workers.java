package io.songlens.composer.audio;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Work shared out among the processors, an item at a time, in the order of a list. */
public final class Workers {
  private Workers() {}

  /**
   * Does something with each item. Whoever is free takes the next one, so that a list whose largest
   * items come first keeps all processors busy to the end.
   */
  public static <T> void forEach(List<T> items, Consumer<? super T> work) {
    AtomicInteger next = new AtomicInteger();
    IntStream.range(0, Math.min(items.size(), Runtime.getRuntime().availableProcessors()))
        .parallel()
        .forEach(
            worker -> {
              for (int i = next.getAndIncrement(); i < items.size(); i = next.getAndIncrement()) {
                work.accept(items.get(i));
              }
            });
  }
}
