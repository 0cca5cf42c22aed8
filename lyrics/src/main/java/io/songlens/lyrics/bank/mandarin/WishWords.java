package io.songlens.lyrics.bank.mandarin;

import io.songlens.composer.wish.WishReading;
import io.songlens.composer.wish.WishedDate;
import io.songlens.lyrics.bank.Role;
import io.songlens.lyrics.bank.Wanted;
import io.songlens.lyrics.check.MandarinTopicWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a Mandarin song is to sing, and in which frames. */
final class WishWords {
  private static final Map<String, String> KIN =
      Map.ofEntries(
          Map.entry("grandma", "奶奶"),
          Map.entry("grandmother", "奶奶"),
          Map.entry("granny", "奶奶"),
          Map.entry("nana", "奶奶"),
          Map.entry("grandpa", "爷爷"),
          Map.entry("grandad", "爷爷"),
          Map.entry("granddad", "爷爷"),
          Map.entry("grandfather", "爷爷"),
          Map.entry("mum", "妈妈"),
          Map.entry("mom", "妈妈"),
          Map.entry("mummy", "妈妈"),
          Map.entry("mommy", "妈妈"),
          Map.entry("mama", "妈妈"),
          Map.entry("mother", "妈妈"),
          Map.entry("dad", "爸爸"),
          Map.entry("daddy", "爸爸"),
          Map.entry("papa", "爸爸"),
          Map.entry("father", "爸爸"),
          Map.entry("sister", "姐姐"),
          Map.entry("brother", "哥哥"),
          Map.entry("aunt", "阿姨"),
          Map.entry("auntie", "阿姨"),
          Map.entry("uncle", "叔叔"));

  private WishWords() {}

  /** Everything to sing, what matters most first. */
  static List<Wanted> of(WishReading wishes, MandarinTopicWords topicWords) {
    List<Wanted> wanted = new ArrayList<>(Wanted.asWritten(wishes));
    for (String name : wishes.names()) {
      String said = KIN.getOrDefault(name.toLowerCase(Locale.ROOT), name);
      wanted.add(new Wanted(said, List.of(said), Role.NAME, false));
    }
    for (String thing : wishes.things()) {
      String said = inChinese(thing, topicWords).orElse(thing);
      wanted.add(new Wanted(said, List.of(said), Role.THING, false));
    }
    for (WishedDate date : wishes.dates()) {
      List<String> ways = date.mandarin();
      wanted.add(new Wanted(ways.get(0), ways, Role.DATE, false));
    }
    return List.copyOf(wanted);
  }

  /** Words to avoid, English ones as all Chinese words of what they name. */
  static List<String> toAvoid(List<String> avoided, MandarinTopicWords topicWords) {
    List<String> words = new ArrayList<>(avoided);
    avoided.forEach(word -> words.addAll(topicWords.words(topic(word))));
    return List.copyOf(words);
  }

  /** English words to avoid of which nobody here knows the Chinese. */
  static List<String> unknown(List<String> avoided, MandarinTopicWords topicWords) {
    return avoided.stream()
        .filter(word -> word.codePoints().noneMatch(Character::isIdeographic))
        .filter(word -> topicWords.words(topic(word)).isEmpty())
        .toList();
  }

  private static Optional<String> inChinese(String thing, MandarinTopicWords topicWords) {
    return topicWords.words(topic(thing)).stream().findFirst();
  }

  private static String topic(String english) {
    return english
        .toLowerCase(Locale.ROOT)
        .replaceFirst("^(?:the|my|our|your|his|her|their|a|an|some|this|that) ", "")
        .replace(' ', '-');
  }
}
