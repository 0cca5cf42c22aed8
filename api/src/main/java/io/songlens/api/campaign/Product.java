package io.songlens.api.campaign;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is advertised.
 *
 * @param name what its photo's file is called
 * @param photos which of the campaign's photos show it, from 0
 * @param slogan what is sung of it; null for none
 */
public record Product(String name, List<Integer> photos, @Nullable String slogan) {
  public Product {
    photos = List.copyOf(photos);
  }
}
