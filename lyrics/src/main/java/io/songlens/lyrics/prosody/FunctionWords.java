package io.songlens.lyrics.prosody;

import java.util.Set;

/**
 * One-syllable words that carry no stress of their own. Metrically, articles want a weak beat; the
 * others sit on either (Attridge, "The Rhythms of English Poetry", 1982).
 */
final class FunctionWords {
  /** Never on a strong beat. */
  private static final Set<String> REDUCED = Set.of("a", "an", "the", "of");

  /** Unstressed, though a strong beat may lift them. */
  private static final Set<String> WEAK =
      Set.of(
          "to in on at and or but for from by with as is are was were be been am do did does had"
              .concat(" has have if so than then will would can could shall must may might it its")
              .concat(" i'm it's he's she's we're you're they're i'll we'll you'll i've we've")
              .concat(" you've i'd we'd you'd that's there's what's who's let's till 'til")
              .split(" "));

  /** Light words that may take a beat or leave it: pronouns, adverbs, the commonest verbs. */
  private static final Set<String> FREE =
      Set.of(
          "i you we he she they me us him her them my your our his their this that these those"
              .concat(" there here when where while what who how why not no nor out up off down")
              .concat(" like too just let still through past round all some each both one more")
              .concat(" don't can't won't didn't couldn't wouldn't isn't wasn't aren't since near")
              .concat(" now yet oh ooh yeah hey la na come comes came go goes get gets got make")
              .concat(" makes made take takes took keep lets say says said know knows see want")
              .concat(" give gives put two much")
              .split(" "));

  private FunctionWords() {}

  static boolean reduced(String word) {
    return REDUCED.contains(word);
  }

  static boolean weak(String word) {
    return REDUCED.contains(word) || WEAK.contains(word);
  }

  static boolean any(String word) {
    return weak(word) || FREE.contains(word);
  }
}
