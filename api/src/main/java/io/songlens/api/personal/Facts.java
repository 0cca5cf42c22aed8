package io.songlens.api.personal;

import io.songlens.api.generation.WishedText;
import io.songlens.composer.song.Language;
import io.songlens.composer.wish.WishReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The facts of a profile, and the wish that asks for them to be sung. */
final class Facts {
  private static final int MOST_SUNG = 5;
  private static final int MOST_WISH = 500;
  private static final double LEAST_HOURS = 2;

  private final List<Fact> facts = new ArrayList<>();
  private final Language language;
  private String wish;

  private Facts(@Nullable String wish, Language language) {
    this.wish = wish == null ? "" : wish;
    this.language = language;
  }

  /**
   * Facts and a wish.
   *
   * @param facts those that are asked for and those that cannot be, what matters most first
   * @param wish what was wished besides, and all facts that can be asked for; null for nothing
   */
  record Wished(List<Fact> facts, @Nullable String wish) {
    Wished {
      facts = List.copyOf(facts);
    }
  }

  /**
   * Finds them.
   *
   * @param wish what is wished besides, or null
   * @param language of the song's words
   */
  static Wished of(Profile profile, @Nullable String wish, Language language) {
    Facts facts = new Facts(wish, language);
    facts.artist(profile);
    facts.hours(profile);
    facts.month(profile);
    facts.title(profile);
    facts.season(profile);
    return new Wished(facts.facts, facts.wish.isEmpty() ? null : facts.wish);
  }

  private void artist(Profile profile) {
    Share artist = profile.topArtist();
    if (artist != null) {
      String truth =
          "Nobody was listened to more than " + artist.name() + " " + part(artist, profile);
      add(artist.name(), quoted(artist.name()), truth);
    }
  }

  private void hours(Profile profile) {
    Double hours = profile.hours();
    if (hours != null && hours >= LEAST_HOURS) {
      long sung = HourWords.rounded(hours);
      String truth = text("%.1f hours, rounded down to two digits: %d", hours, sung);
      if (sung > HourWords.MOST) {
        facts.add(new Fact(sung + " hours", truth, "so many hours do not fit a line"));
      } else {
        String words = isMandarin() ? MandarinWords.hours(sung) : HourWords.of(sung);
        add(words, quoted(words), truth);
      }
    }
  }

  private void month(Profile profile) {
    Share month = profile.topMonth();
    if (month != null) {
      add(month.name(), month.name(), "The month with the most of it " + part(month, profile));
    }
  }

  private void title(Profile profile) {
    Share title = profile.topTitle();
    if (title != null) {
      add(title.name(), quoted(title.name()), "Nothing was on more " + part(title, profile));
    }
  }

  private void season(Profile profile) {
    Share season = profile.topSeason();
    if (season != null) {
      String words = isMandarin() ? MandarinWords.season(season.name()) : season.name();
      String asked = isMandarin() ? quoted(words) : words;
      add(words, asked, "The season with the most of it " + part(season, profile));
    }
  }

  private boolean isMandarin() {
    return language == Language.MANDARIN;
  }

  private static String part(Share share, Profile profile) {
    return text("(%,.0f %s, %.1f %% of all)", share.amount(), profile.unit(), 100 * share.share());
  }

  private static String quoted(String words) {
    return '"' + words + '"';
  }

  private void add(String sung, String asked, String truth) {
    Fact fact = new Fact(sung, truth, null);
    if (facts.stream().filter(other -> other.leftOut() == null).count() >= MOST_SUNG) {
      facts.add(fact.without("a song sings at most " + MOST_SUNG + " facts"));
      return;
    }
    String longer = wish + (wish.isEmpty() ? "" : "; ") + "mention " + asked;
    if (WishedText.whyNot(sung, MOST_WISH).isPresent()) {
      facts.add(fact.without("it holds characters that cannot be shown"));
    } else if (!sung.equals(asked) && !isWrittenFor(sung)) {
      facts.add(fact.without("it is not in the letters of the song's language"));
    } else if (longer.length() > MOST_WISH) {
      facts.add(fact.without("the wish would be too long"));
    } else if (!asksForThatOnly(sung, longer)) {
      facts.add(fact.without("such words cannot be asked for in a wish without changing it"));
    } else {
      wish = longer;
      facts.add(fact);
    }
  }

  /** Names are sung as they are written: English songs in Latin letters, Mandarin songs in Han. */
  private boolean isWrittenFor(String words) {
    Character.UnicodeScript wanted =
        isMandarin() ? Character.UnicodeScript.HAN : Character.UnicodeScript.LATIN;
    return words
        .codePoints()
        .filter(Character::isLetter)
        .allMatch(letter -> Character.UnicodeScript.of(letter) == wanted);
  }

  /**
   * Names come from a file that anybody may have written: with one, the wish must be read as
   * before, but for that name.
   */
  private boolean asksForThatOnly(String sung, String longer) {
    WishReading before = WishReading.of(wish);
    WishReading after = WishReading.of(longer);
    Set<String> more = words(after);
    more.removeAll(words(before));
    return more.equals(Set.of(sung.toLowerCase(Locale.ROOT)))
        && after.music().words().equals(before.music().words())
        && after.avoided().equals(before.avoided())
        && same(after.brand(), before.brand())
        && same(after.slogan(), before.slogan())
        && same(after.title(), before.title())
        && same(after.rest(), before.rest());
  }

  private static Set<String> words(WishReading wish) {
    Set<String> words =
        wish.things().stream()
            .map(word -> word.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    wish.names().forEach(name -> words.add(name.toLowerCase(Locale.ROOT)));
    wish.dates().forEach(date -> words.add(date.english().get(0).toLowerCase(Locale.ROOT)));
    return words;
  }

  private static boolean same(@Nullable String a, @Nullable String b) {
    return a == null ? b == null : a.equals(b);
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
