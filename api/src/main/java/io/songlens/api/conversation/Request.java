package io.songlens.api.conversation;

import io.songlens.composer.compose.Instrument;
import io.songlens.composer.song.Language;
import io.songlens.composer.song.SectionKind;
import io.songlens.composer.theory.Bpm;
import io.songlens.composer.theory.PitchClass;
import io.songlens.composer.wish.MusicWish;
import io.songlens.lyrics.edit.LinePlace;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing that a message asks for. */
public sealed interface Request {
  /** Back to the song before the last change. */
  record Undo() implements Request {}

  /** Another tempo. */
  record Tempo(MusicWish wish) implements Request {}

  /** Another mood. */
  record Mood(MusicWish wish) implements Request {}

  /** Words to sing, as a wish that a lyric writer understands: "mention Anna". */
  record Mention(String wish) implements Request {}

  /** Words not to sing any more. */
  record Avoid(List<String> words) implements Request {
    public Avoid {
      words = List.copyOf(words);
    }
  }

  /** Another title. */
  record Title(String title) implements Request {}

  /** Words in another language. */
  record InLanguage(Language language) implements Request {}

  /**
   * Another line.
   *
   * @param number from 1; 0 for the last
   */
  record AnotherLine(StanzaName stanza, int number) implements Request {}

  /** Other words for a stanza. */
  record AnotherStanza(StanzaName stanza) implements Request {}

  /** Another instrument for the chords. */
  record Play(Instrument instrument) implements Request {}

  /** Another style. */
  record InStyle(String styleId) implements Request {}

  /** An exact duration. */
  record Lasting(Duration duration) implements Request {}

  /** A duration that is a multiple of the present one. */
  record Stretch(double factor) implements Request {}

  /**
   * Certain words for a line.
   *
   * @param place its stanza, or a section that sings it
   * @param text null for any that fit
   */
  record PutLine(LinePlace place, @Nullable String text) implements Request {}

  /**
   * A certain word in a line.
   *
   * @param word from 0
   */
  record PutWord(LinePlace place, int word, String text) implements Request {}

  /** Other words for a stanza, or for what a section sings. */
  record OtherWords(String stanzaId) implements Request {}

  /** Other music for a section. */
  record OtherTake(String sectionId) implements Request {}

  /** Another instrument for a part. */
  record Swap(String partId, Instrument instrument) implements Request {}

  /** Another key of the same mode. */
  record InKey(PitchClass tonic) implements Request {}

  /** Another singer, by name. */
  record SungBy(String voice) implements Request {}

  /** An exact tempo. */
  record AtTempo(Bpm bpm) implements Request {}

  /**
   * How people call a stanza.
   *
   * @param kind what sort of stanza
   * @param number which of them, from 1
   */
  record StanzaName(SectionKind kind, int number) {}
}
