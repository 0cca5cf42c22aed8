package io.songlens.api.conversation;

import io.songlens.api.conversation.Request.AnotherLine;
import io.songlens.api.conversation.Request.AnotherStanza;
import io.songlens.api.conversation.Request.InStyle;
import io.songlens.api.conversation.Request.Lasting;
import io.songlens.api.conversation.Request.Play;
import io.songlens.api.conversation.Request.Stretch;
import io.songlens.api.conversation.Request.SungBy;
import io.songlens.api.conversation.Request.Undo;
import io.songlens.composer.style.StyleCatalog;
import io.songlens.composer.wish.MusicWish;
import io.songlens.composer.wish.WishReading;
import io.songlens.composer.wish.WishedLanguage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Understands plain English and Chinese by patterns, without a model. */
public final class PlainMessageReader implements MessageReader {
  private static final double LONGER = 1.25;

  private final StyleWords styles;
  private final VoiceWords voices;

  /** Understands the names of the catalogue's styles and voices. */
  public PlainMessageReader(StyleCatalog catalog) {
    this.styles = new StyleWords(catalog);
    this.voices = new VoiceWords(catalog);
  }

  @Override
  public Understood read(String message) {
    Parts parts = new Parts(message.strip());
    parts.take(MessagePatterns.UNDO, found -> Optional.of(new Undo()));
    parts.take(MessagePatterns.LINE, PlainMessageReader::line);
    parts.take(MessagePatterns.CHINESE_LINE, PlainMessageReader::line);
    parts.take(MessagePatterns.STANZA, PlainMessageReader::stanza);
    parts.take(MessagePatterns.CHINESE_STANZA, PlainMessageReader::stanza);
    parts.take(styles.pattern(), found -> styles.of(found).map(InStyle::new));
    parts.take(voices.pattern(), found -> voices.of(found).map(SungBy::new));
    parts.take(
        InstrumentWords.PATTERN, found -> InstrumentWords.of(found.group("word")).map(Play::new));
    parts.take(MessagePatterns.SECONDS, PlainMessageReader::lasting);
    parts.take(
        MessagePatterns.STRETCH,
        found -> Optional.of(new Stretch(isLonger(found) ? LONGER : 1 / LONGER)));
    parts.wishes();
    return new Understood(parts.requests, parts.notUnderstood());
  }

  private static Optional<Request> line(Matcher found) {
    return StanzaWords.name(found.group("stanza"))
        .map(stanza -> new AnotherLine(stanza, StanzaWords.number(found.group("number"))));
  }

  private static Optional<Request> stanza(Matcher found) {
    return StanzaWords.name(found.group("stanza")).map(AnotherStanza::new);
  }

  private static Optional<Request> lasting(Matcher found) {
    boolean chinese = found.group("number") == null;
    int number = Integer.parseInt(found.group(chinese ? "zhnumber" : "number"));
    String unit = found.group(chinese ? "zhunit" : "unit").toLowerCase(Locale.ROOT);
    boolean minutes = unit.startsWith("min") || unit.equals("分钟");
    return Optional.of(new Lasting(Duration.ofSeconds(minutes ? 60L * number : number)));
  }

  private static boolean isLonger(Matcher found) {
    return found.group("longer") != null || found.group("zhlonger") != null;
  }

  /** A message that is understood part by part. */
  private static final class Parts {
    private final List<Request> requests = new ArrayList<>();
    private String left;

    Parts(String message) {
      this.left = message;
    }

    void take(Pattern pattern, Function<Matcher, Optional<? extends Request>> reader) {
      StringBuilder rest = new StringBuilder();
      Matcher matcher = pattern.matcher(left);
      while (matcher.find()) {
        Optional<? extends Request> request = reader.apply(matcher);
        request.ifPresent(requests::add);
        String kept = request.isPresent() ? " ; " : matcher.group();
        matcher.appendReplacement(rest, Matcher.quoteReplacement(kept));
      }
      left = matcher.appendTail(rest).toString();
    }

    /** The rest as wishes that a song could also have been ordered with. */
    void wishes() {
      WishReading wishes = WishReading.of(left);
      WishedLanguage.named(left).ifPresent(named -> requests.add(new Request.InLanguage(named)));
      MusicWish music = wishes.music();
      if (music.valence() != 0 || music.arousal() != 0) {
        requests.add(new Request.Mood(music));
      }
      if (music.tempo() != 1) {
        requests.add(new Request.Tempo(music));
      }
      if (!wishes.avoided().isEmpty()) {
        requests.add(new Request.Avoid(wishes.avoided()));
      }
      String title = wishes.title();
      if (title != null) {
        requests.add(new Request.Title(title));
      }
      for (String name : wishes.names()) {
        boolean chinese = name.codePoints().anyMatch(Character::isIdeographic);
        requests.add(new Request.Mention((chinese ? "送给" : "mention ") + name));
      }
      for (String thing : wishes.things()) {
        boolean chinese = thing.codePoints().anyMatch(Character::isIdeographic);
        requests.add(new Request.Mention((chinese ? "提到" : "mention ") + thing));
      }
      wishes.dates().forEach(date -> requests.add(new Request.Mention(date.mandarin().get(0))));
      String brand = wishes.brand();
      if (brand != null) {
        requests.add(new Request.Mention("brand: " + brand));
      }
      String slogan = wishes.slogan();
      if (slogan != null) {
        requests.add(new Request.Mention("slogan: \"" + slogan + "\""));
      }
    }

    List<String> notUnderstood() {
      String rest = WishReading.of(left).rest();
      if (rest != null) {
        return List.of(rest);
      }
      return requests.isEmpty() && !left.isBlank() ? List.of(left.strip()) : List.of();
    }
  }
}
