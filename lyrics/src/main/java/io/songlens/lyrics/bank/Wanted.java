package io.songlens.lyrics.bank;

import io.songlens.composer.wish.WishReading;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a song is to sing.
 *
 * @param said what the user and the trace call it
 * @param ways to say it, the fullest first
 * @param role the frames that sing it; null for a sentence that needs none
 * @param inChorus whether the chorus is its best place
 */
public record Wanted(String said, List<String> ways, @Nullable Role role, boolean inChorus) {
  /** Most wished words that a song sings. */
  public static final int MOST = 6;

  public Wanted {
    ways = List.copyOf(ways);
  }

  /** A slogan and a brand, which are sung as they are written in any language. */
  public static List<Wanted> asWritten(WishReading wishes) {
    List<Wanted> wanted = new ArrayList<>();
    String slogan = wishes.slogan();
    if (slogan != null) {
      wanted.add(new Wanted(slogan, List.of(plain(slogan)), null, true));
    }
    String brand = wishes.brand();
    if (brand != null) {
      wanted.add(new Wanted(brand, List.of(plain(brand)), Role.JINGLE, true));
    }
    return List.copyOf(wanted);
  }

  /** What the trace says of words that are sung. */
  public static String sung(String words) {
    return words + " is sung";
  }

  /** Why it is not sung after {@link #MOST} others. */
  public String tooMany() {
    return "could not sing " + said + ": " + MOST + " wished words are the most";
  }

  /** Without signs that mean something in the bank. */
  static String plain(String text) {
    return text.replaceAll("[()\\[\\]<>]", "").strip();
  }
}
