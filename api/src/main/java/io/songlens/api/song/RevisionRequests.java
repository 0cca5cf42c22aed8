package io.songlens.api.song;

import io.songlens.api.conversation.MessageReader;
import io.songlens.api.conversation.Request;
import io.songlens.api.conversation.SongDialogue;
import io.songlens.api.generation.SongGenerator;
import io.songlens.api.generation.WishedText;
import io.songlens.composer.compose.Instrument;
import io.songlens.composer.song.Language;
import io.songlens.composer.song.Wishes;
import io.songlens.composer.theory.Bpm;
import io.songlens.composer.theory.PitchClass;
import io.songlens.lyrics.edit.LinePlace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is to be changed: the whole song first, then its sections, lines and words, then how
 * it is played.
 */
final class RevisionRequests {
  private static final int MOST_CHANGES = 50;

  /** Most characters of a line. */
  static final int MOST_LINE = 200;

  private static final int MOST_WORD = 40;
  private static final Pattern TONIC =
      Pattern.compile("(?<letter>[A-Ga-g])(?<sign>[#b♯♭]?)(?: (?:major|minor))?");

  private final RevisionForm form;
  private final List<Request> requests = new ArrayList<>();

  private RevisionRequests(RevisionForm form) {
    this.form = form;
  }

  /**
   * The requests in the order in which they are to be honoured.
   *
   * @throws ProblemException naming the first option that is not understood
   */
  static MessageReader.Understood of(RevisionForm form, SongGenerator generator) {
    SongDialogue dialogue = generator.dialogue();
    RevisionRequests reading = new RevisionRequests(form);
    String wish = text("wish", form.wish(), WishedText.MOST_WISH);
    MessageReader.Understood wished =
        wish == null
            ? new MessageReader.Understood(List.of(), List.of())
            : dialogue.understand(wish);
    reading.requests.addAll(wished.requests());
    reading.readWhole(generator);
    reading.readPlaces();
    reading.readPlaying(generator, dialogue);
    if (reading.requests.size() > MOST_CHANGES) {
      throw bad("A revision makes at most " + MOST_CHANGES + " changes.");
    }
    return new MessageReader.Understood(reading.requests, wished.notUnderstood());
  }

  private void readWhole(SongGenerator generator) {
    if (form.style() != null) {
      requests.add(new Request.InStyle(KnownNames.style(form.style(), generator.styles())));
    }
    if (form.seconds() != null) {
      long min = Wishes.MIN_DURATION.toSeconds();
      long max = Wishes.MAX_DURATION.toSeconds();
      if (form.seconds() < min || form.seconds() > max) {
        throw bad("seconds is a whole number from " + min + " to " + max + ".");
      }
      requests.add(new Request.Lasting(Duration.ofSeconds(form.seconds())));
    }
    if (form.language() != null) {
      Language language =
          Language.ofCode(form.language()).orElseThrow(() -> bad("language is en or zh."));
      requests.add(new Request.InLanguage(language));
    }
    String title = text("title", form.title(), WishedText.MOST_TITLE);
    if (title != null) {
      requests.add(new Request.Title(title));
    }
    List<String> avoid = WishedText.words(String.join(",", given(form.avoid()).toList()));
    WishedText.whyNotAvoid(avoid).ifPresent(reason -> refuse("avoid " + reason + "."));
    if (!avoid.isEmpty()) {
      requests.add(new Request.Avoid(avoid));
    }
  }

  private void readPlaces() {
    given(form.sections())
        .forEach(
            section -> {
              String id = needed("section", section.section());
              requests.add(
                  switch (needed("renew", section.renew())) {
                    case "words" -> new Request.OtherWords(id);
                    case "music" -> new Request.OtherTake(id);
                    default -> throw bad("renew is words or music.");
                  });
            });
    given(form.lines())
        .forEach(
            line ->
                requests.add(
                    new Request.PutLine(
                        new LinePlace(
                            needed("stanza", line.stanza()), number("line", line.line()) - 1),
                        text("text", line.text(), MOST_LINE))));
    given(form.words())
        .forEach(
            word ->
                requests.add(
                    new Request.PutWord(
                        new LinePlace(
                            needed("stanza", word.stanza()), number("line", word.line()) - 1),
                        number("word", word.word()) - 1,
                        needed("text", text("text", word.text(), MOST_WORD)))));
  }

  private void readPlaying(SongGenerator generator, SongDialogue dialogue) {
    given(form.instruments())
        .forEach(
            part ->
                requests.add(
                    new Request.Swap(
                        needed("part", part.part()), instrument(part.instrument(), dialogue))));
    if (form.voice() != null) {
      requests.add(new Request.SungBy(KnownNames.voice(form.voice(), generator.voices())));
    }
    if (form.key() != null) {
      requests.add(new Request.InKey(tonic(form.key())));
    }
    if (form.bpm() != null) {
      if (!(form.bpm() >= 20 && form.bpm() <= 400)) {
        throw bad("bpm is a number from 20 to 400.");
      }
      requests.add(new Request.AtTempo(new Bpm(form.bpm())));
    }
  }

  private static Instrument instrument(@Nullable String word, SongDialogue dialogue) {
    String wanted = needed("instrument", word);
    Optional<Instrument> known =
        wanted.matches("\\d{1,3}") && Integer.parseInt(wanted) < 128
            ? Optional.of(new Instrument("Program " + wanted, Integer.parseInt(wanted)))
            : dialogue.instrument(wanted);
    return known.orElseThrow(
        () -> bad("instrument is a General MIDI program from 0 to 127, or a word such as harp."));
  }

  private static PitchClass tonic(String key) {
    Matcher matcher = TONIC.matcher(key.strip());
    if (!matcher.matches()) {
      throw bad("key is a tonic such as E, Bb or F#; the mode stays as it is.");
    }
    int semitone =
        switch (matcher.group("letter").toUpperCase(Locale.ROOT)) {
          case "C" -> 0;
          case "D" -> 2;
          case "E" -> 4;
          case "F" -> 5;
          case "G" -> 7;
          case "A" -> 9;
          default -> 11;
        };
    String sign = matcher.group("sign");
    int alteration = sign.isEmpty() ? 0 : "#♯".contains(sign) ? 1 : -1;
    return PitchClass.ofSemitones(semitone + alteration);
  }

  private static <T> Stream<T> given(@Nullable List<@Nullable T> list) {
    return list == null ? Stream.empty() : list.stream().filter(Objects::nonNull);
  }

  private static String needed(String name, @Nullable String value) {
    if (value == null || value.isBlank()) {
      throw bad(name + " has to be given, with a text in it.");
    }
    return value.strip();
  }

  private static int number(String name, @Nullable Integer value) {
    if (value == null || value < 1) {
      throw bad(name + " has to be given, and counts from 1.");
    }
    return value;
  }

  private static @Nullable String text(String name, @Nullable String value, int most) {
    String text = WishedText.tidy(value);
    WishedText.whyNot(text, most).ifPresent(reason -> refuse(name + " " + reason + "."));
    return text;
  }

  private static void refuse(String detail) {
    throw bad(detail);
  }

  private static ProblemException bad(String detail) {
    return new ProblemException(ProblemCode.BAD_OPTION, detail);
  }
}
