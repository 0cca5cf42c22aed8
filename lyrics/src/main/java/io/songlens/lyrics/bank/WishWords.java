package io.songlens.lyrics.bank;

import io.songlens.composer.wish.WishReading;
import io.songlens.composer.wish.WishedDate;
import io.songlens.lyrics.check.LyricChecker;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an English song is to sing, and in which frames. */
final class WishWords {
  private static final Map<String, String> KIN =
      Map.ofEntries(
          Map.entry("妈妈", "Mama"),
          Map.entry("爸爸", "Papa"),
          Map.entry("奶奶", "Grandma"),
          Map.entry("外婆", "Grandma"),
          Map.entry("姥姥", "Grandma"),
          Map.entry("爷爷", "Grandpa"),
          Map.entry("外公", "Grandpa"),
          Map.entry("姥爷", "Grandpa"),
          Map.entry("姐姐", "Sister"),
          Map.entry("妹妹", "Sister"),
          Map.entry("哥哥", "Brother"),
          Map.entry("弟弟", "Brother"));

  private WishWords() {}

  /** Everything to sing, what matters most first. */
  static List<Wanted> of(WishReading wishes) {
    List<Wanted> wanted = new ArrayList<>(Wanted.asWritten(wishes));
    for (String name : wishes.names()) {
      String english = KIN.getOrDefault(name, name);
      wanted.add(new Wanted(english, List.of(english), Role.NAME, false));
    }
    for (String thing : wishes.things()) {
      wanted.add(new Wanted(thing, List.of(thing), Role.THING, false));
    }
    for (WishedDate date : wishes.dates()) {
      List<String> ways = date.english();
      wanted.add(new Wanted(ways.get(0), ways, Role.DATE, false));
    }
    return List.copyOf(wanted);
  }

  /**
   * Why it cannot be sung in any English line; null when it can.
   *
   * @param spoken its fullest way, numbers in words
   */
  static @Nullable String whyNot(
      Wanted wanted, String spoken, LyricChecker checker, BriefView brief) {
    if (wanted.ways().stream().anyMatch(brief::avoids)) {
      return "it says a word that is to be avoided";
    }
    return checker.textIssues(spoken).stream()
        .findFirst()
        .map(issue -> "it " + issue.text())
        .orElse(null);
  }
}
