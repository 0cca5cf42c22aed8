package io.songlens.api.conversation;

import io.songlens.api.conversation.Change.Kind;
import io.songlens.api.conversation.Conversation.Turn;
import io.songlens.api.conversation.Outcome.Declined;
import io.songlens.api.conversation.Outcome.Done;
import io.songlens.composer.compose.Composition;
import io.songlens.composer.compose.Instrument;
import io.songlens.composer.compose.ScoreEdit;
import io.songlens.composer.compose.SongComposer;
import io.songlens.composer.song.Lyric;
import io.songlens.composer.song.Seed;
import io.songlens.composer.style.StyleCatalog;
import io.songlens.lyrics.LyricWriter;
import io.songlens.lyrics.edit.LinePlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
    Seed seed =
        conversation.song().seed().fork("turn " + conversation.turns().size() + " " + message);
    List<Declined> declined = new ArrayList<>();
    Composition song = honour(understood.requests(), conversation.song(), seed, declined);
    List<Change> changes = Differences.between(conversation.song(), song);
    Conversation next =
        song.equals(conversation.song()) ? conversation : conversation.then(message, song, changes);
    return new Reply(
        next,
        changes,
        declined.stream().map(Declined::reason).toList(),
        understood.notUnderstood());
  }

  /** What a message asks for. */
  public MessageReader.Understood understand(String message) {
    return reader.read(message);
  }

  /** The instrument that goes by that word in messages. */
  public Optional<Instrument> instrument(String word) {
    return InstrumentWords.of(word);
  }

  /** Does all that is asked for at once; the same song and requests give the same answer. */
  public Revised revise(Composition song, List<Request> requests) {
    List<Declined> declined = new ArrayList<>();
    Seed seed = song.seed().fork("revision " + requests);
    Composition changed = honour(requests, song, seed, declined);
    List<Change> changes = Differences.between(song, changed);
    return new Revised(
        changed,
        changes,
        declined.stream()
            .map(refused -> new Revised.Refusal(refused.reason(), refused.alternatives()))
            .toList(),
        LineNotes.of(changed, changes));
  }

  /**
   * Tries words in a line's place, and changes nothing. The same song and words give the same
   * answer.
   *
   * @param place its stanza, or a section that sings it
   * @param text the new words; null for those that are there
   * @throws NoSuchLineException if the song has no words, or none in such a place
   */
  public LineCheck check(Composition song, LinePlace place, @Nullable String text) {
    Lyric lyric = song.lyric();
    if (lyric == null) {
      throw new NoSuchLineException("The song is instrumental: it has no words.");
    }
    return LineChecks.of(song, lyric, place, text)
        .orElseThrow(
            () ->
                new NoSuchLineException(
                    "The song sings no %s; it has %s.".formatted(place, LineChecks.places(lyric))));
  }

  private Composition honour(
      List<Request> requests, Composition song, Seed seed, List<Declined> declined) {
    Composition changed = song;
    for (Request request : requests) {
      Outcome outcome = honour(request, changed, seed);
      if (outcome instanceof Done done) {
        changed = done.song();
      } else {
        declined.add((Declined) outcome);
      }
    }
    return changed;
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
    if (request instanceof Request.Undo) {
      return new Declined("Nothing is overwritten: take the files of an earlier revision.");
    }
    ExactChanges exact = new ExactChanges(new SongComposer(styles), song, seed);
    if (request instanceof Request.OtherTake take) {
      return exact.edit(new ScoreEdit.RecomposeSection(take.sectionId()));
    }
    if (request instanceof Request.Swap swap) {
      return exact.edit(new ScoreEdit.SwapInstrument(swap.partId(), swap.instrument()));
    }
    if (request instanceof Request.InKey key) {
      return exact.inKey(key.tonic());
    }
    if (request instanceof Request.SungBy singer) {
      return exact.edit(new ScoreEdit.ChangeVoice(singer.voice()));
    }
    if (request instanceof Request.AtTempo tempo) {
      return exact.edit(new ScoreEdit.ChangeTempo(tempo.bpm()));
    }
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
    if (lyric == null) {
      return new Declined("The song is instrumental: it has no words.");
    }
    if (request instanceof Request.PutLine line && line.text() != null) {
      return exact.putLine(lyric, line.place(), line.text());
    }
    if (request instanceof Request.PutWord word) {
      return exact.putWord(lyric, word.place(), word.word(), word.text());
    }
    return honour(request, new WordChanges(writer, song, lyric, seed));
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
    if (request instanceof Request.PutLine line) {
      return words.anotherLine(line.place());
    }
    if (request instanceof Request.OtherWords other) {
      return words.anotherStanza(other.stanzaId());
    }
    throw new IllegalArgumentException("Not about words: " + request);
  }
}
