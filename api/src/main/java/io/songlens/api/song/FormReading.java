package io.songlens.api.song;

import io.songlens.api.conversation.WishedSound;
import io.songlens.api.generation.Extra;
import io.songlens.api.generation.PhotoSeed;
import io.songlens.api.generation.SongGenerator;
import io.songlens.api.generation.SongOptions;
import io.songlens.api.generation.StyleInfo;
import io.songlens.api.generation.VoiceInfo;
import io.songlens.api.generation.WishedText;
import io.songlens.api.job.Lane;
import io.songlens.composer.audio.master.LoudnessPreset;
import io.songlens.composer.song.Affect;
import io.songlens.composer.song.Language;
import io.songlens.composer.song.Wishes;
import io.songlens.composer.wish.WishedLanguage;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the options of an order in their types, or says which of them is not understood. */
final class FormReading {
  /** The largest integer that every JSON reader keeps exact (RFC 8259, section 6). */
  private static final long MAX_SEED = (1L << 53) - 1;

  private static final String MOOD = "[+-]?(?:0?\\.[0-9]{1,6}|0|1|1\\.0{1,6})";

  private final SongForm form;

  FormReading(SongForm form) {
    this.form = form;
  }

  /** As {@link SongForm#options}. */
  SongOptions options(SongGenerator generator, @Nullable Long photoSeed) {
    String wish = text("wish", form.wish(), WishedText.MOST_WISH);
    WishedSound wished = generator.wished(wish);
    String style = chosenStyle(generator.styles(), wished);
    Affect mood = chosenMood();
    return new SongOptions(
        style,
        chosenVoice(generator.voices(), wished),
        isYes("instrumental", form.instrumental()),
        chosenLanguage(),
        chosenSeconds(),
        chosenSeed(photoSeed == null ? PhotoSeed.of(style, wish, mood) : photoSeed),
        text("title", form.title(), WishedText.MOST_TITLE),
        wish,
        text("brand", form.brand(), WishedText.MOST_BRAND),
        text("slogan", form.slogan(), WishedText.MOST_SLOGAN),
        avoided(),
        chosenFormats(),
        chosenLoudness(),
        extras(),
        mood);
  }

  private @Nullable Affect chosenMood() {
    String valence = given(form.valence());
    String arousal = given(form.arousal());
    if (valence.isEmpty() && arousal.isEmpty()) {
      return null;
    }
    if (!valence.matches(MOOD) || !arousal.matches(MOOD)) {
      throw bad("valence and arousal go together, each a number from -1 to 1.");
    }
    return new Affect(Double.parseDouble(valence), Double.parseDouble(arousal));
  }

  private List<String> chosenFormats() {
    if (given(form.format()).isEmpty()) {
      return SongOptions.DEFAULT_FORMAT;
    }
    return Arrays.stream(given(form.format()).split(",", -1))
        .map(word -> KnownNames.format(word.strip()).word())
        .distinct()
        .toList();
  }

  /** As {@link SongForm#lane}. */
  Lane lane() {
    String wanted = given(form.queue());
    return wanted.isEmpty()
        ? Lane.NORMAL
        : Lane.ofWord(wanted)
            .orElseThrow(() -> bad("queue is one of: " + Lane.words() + "; left out, normal."));
  }

  private @Nullable String chosenLoudness() {
    String wanted = given(form.loudness());
    if (wanted.isEmpty()) {
      return null;
    }
    if (LoudnessPreset.ofWord(wanted).isEmpty()) {
      throw bad("loudness is one of: " + LoudnessPreset.words() + "; left out, the style decides.");
    }
    return wanted;
  }

  private @Nullable String chosenStyle(List<StyleInfo> styles, WishedSound wished) {
    return given(form.style()).isEmpty()
        ? wished.style()
        : KnownNames.style(given(form.style()), styles);
  }

  private @Nullable String chosenVoice(List<VoiceInfo> voices, WishedSound wished) {
    String wanted = given(form.voice());
    if (wanted.isEmpty()) {
      return isYes("instrumental", form.instrumental()) ? null : wished.voice();
    }
    if (isYes("instrumental", form.instrumental())) {
      throw bad("voice does not go with instrumental: nobody sings.");
    }
    return KnownNames.voice(wanted, voices);
  }

  private Set<Extra> extras() {
    Set<Extra> extras = EnumSet.noneOf(Extra.class);
    if (isYes(Extra.STEMS.word(), form.stems())) {
      extras.add(Extra.STEMS);
    }
    if (isYes(Extra.VIDEO.word(), form.video())) {
      extras.add(Extra.VIDEO);
    }
    return extras;
  }

  private static boolean isYes(String name, @Nullable String value) {
    return switch (given(value)) {
      case "true", "on" -> true;
      case "false", "" -> false;
      default -> throw bad(name + " is true or false.");
    };
  }

  /** As {@link SongForm#chosenLanguage}. */
  Language chosenLanguage() {
    String wanted = given(form.language());
    if (wanted.isEmpty()) {
      return WishedLanguage.of(form.wish()).orElse(Language.ENGLISH);
    }
    return Language.ofCode(wanted)
        .orElseThrow(
            () ->
                bad(
                    "Songs can be sung in: "
                        + Language.written().stream()
                            .map(Language::code)
                            .collect(Collectors.joining(", "))
                        + "."));
  }

  private @Nullable Integer chosenSeconds() {
    if (given(form.seconds()).isEmpty()) {
      return null;
    }
    long min = Wishes.MIN_DURATION.toSeconds();
    long max = Wishes.MAX_DURATION.toSeconds();
    return (int)
        number(
            given(form.seconds()),
            min,
            max,
            "seconds is a whole number from " + min + " to " + max + ".");
  }

  private long chosenSeed(long photoSeed) {
    return given(form.seed()).isEmpty()
        ? photoSeed
        : number(
            given(form.seed()), 0, MAX_SEED, "seed is a whole number from 0 to " + MAX_SEED + ".");
  }

  private static long number(String text, long min, long max, String otherwise) {
    if (!text.matches("[0-9]{1,16}")) {
      throw bad(otherwise);
    }
    long value = Long.parseLong(text);
    if (value < min || value > max) {
      throw bad(otherwise);
    }
    return value;
  }

  private static @Nullable String text(String name, @Nullable String value, int maxLength) {
    String text = WishedText.tidy(value);
    refuse(name, WishedText.whyNot(text, maxLength));
    return text;
  }

  private List<String> avoided() {
    List<String> words = WishedText.words(form.avoid());
    refuse("avoid", WishedText.whyNotAvoid(words));
    return words;
  }

  private static void refuse(String name, Optional<String> reason) {
    if (reason.isPresent()) {
      throw bad(name + " " + reason.get() + ".");
    }
  }

  private static String given(@Nullable String value) {
    return value == null ? "" : value.strip();
  }

  private static ProblemException bad(String detail) {
    return new ProblemException(ProblemCode.BAD_OPTION, detail);
  }
}
