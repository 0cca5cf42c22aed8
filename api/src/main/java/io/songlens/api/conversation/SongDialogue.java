package io.songlens.api.conversation;

import io.songlens.api.conversation.Change.Kind;
import io.songlens.api.conversation.Conversation.Turn;
import io.songlens.api.conversation.Outcome.Declined;
import io.songlens.api.conversation.Outcome.Done;
import io.songlens.composer.compose.Composition;
import io.songlens.composer.song.Lyric;
import io.songlens.composer.song.Seed;
import io.songlens.composer.style.StyleCatalog;
import io.songlens.lyrics.LyricWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * Answers messages about a song by changing it: only what a message asks for, and nothing where it
 * is not understood. The same conversation and message give the same reply. Thread-safe.
 */
public final class SongDialogue {
  private final MessageReader reader;
  private final StyleCatalog styles;
  private final LyricWriter writer;

  /**
   * A dialogue.
   *
   * @param writer writes what has to be written anew; has to work offline for replies to repeat
   */
  public SongDialogue(MessageReader reader, StyleCatalog styles, LyricWriter writer) {
    this.reader = reader;
    this.styles = styles;
    this.writer = writer;
  }

  /** Does what a message asks for. */
  public Reply say(Conversation conversation, String message) {
    MessageReader.Understood understood = reader.read(message);
    if (understood.requests().stream().anyMatch(Request.Undo.class::isInstance)) {
      return undo(conversation, understood.notUnderstood());
    }
    Composition song = conversation.song();
    Seed seed = song.seed().fork("turn " + conversation.turns().size() + " " + message);
    List<String> declined = new ArrayList<>();
    for (Request request : understood.requests()) {
      Outcome outcome = honour(request, song, seed);
      if (outcome instanceof Done done) {
        song = done.song();
      } else {
        declined.add(((Declined) outcome).reason());
      }
    }
    List<Change> changes = Differences.between(conversation.song(), song);
    Conversation next =
        song.equals(conversation.song()) ? conversation : conversation.then(message, song, changes);
    return new Reply(next, changes, declined, understood.notUnderstood());
  }

  private static Reply undo(Conversation conversation, List<String> notUnderstood) {
    if (conversation.turns().isEmpty()) {
      return new Reply(
          conversation, List.of(), List.of("There is nothing to undo."), notUnderstood);
    }
    Turn last = conversation.lastTurn();
    List<Change> changes = new ArrayList<>();
    changes.add(new Change(Kind.WISH, "", last.message(), null));
    changes.addAll(Differences.between(conversation.song(), last.before()));
    return new Reply(conversation.undone(), changes, List.of(), notUnderstood);
  }

  private Outcome honour(Request request, Composition song, Seed seed) {
    MusicChanges music = new MusicChanges(styles, writer, song, seed);
    if (request instanceof Request.Tempo tempo) {
      return music.tempo(tempo.wish());
    }
    if (request instanceof Request.Mood mood) {
      return music.mood(mood.wish());
    }
    if (request instanceof Request.Play play) {
      return music.play(play.instrument());
    }
    if (request instanceof Request.InStyle style) {
      return music.style(style.styleId());
    }
    if (request instanceof Request.Lasting lasting) {
      return music.lasting(lasting.duration());
    }
    if (request instanceof Request.Stretch stretch) {
      return music.stretch(stretch.factor());
    }
    Lyric lyric = song.lyric();
    return lyric == null
        ? new Declined("The song is instrumental: it has no words.")
        : honour(request, new WordChanges(writer, song, lyric, seed));
  }

  private static Outcome honour(Request request, WordChanges words) {
    if (request instanceof Request.Mention mention) {
      return words.mention(mention.wish());
    }
    if (request instanceof Request.Avoid avoid) {
      return words.avoid(avoid.words());
    }
    if (request instanceof Request.Title title) {
      return words.call(title.title());
    }
    if (request instanceof Request.InLanguage language) {
      return words.speak(language.language());
    }
    if (request instanceof Request.AnotherLine line) {
      return words.anotherLine(line.stanza(), line.number());
    }
    if (request instanceof Request.AnotherStanza stanza) {
      return words.anotherStanza(stanza.stanza());
    }
    throw new IllegalArgumentException("Not about words: " + request);
  }
}
