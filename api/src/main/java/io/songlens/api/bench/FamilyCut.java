package io.songlens.api.bench;

import io.songlens.composer.compose.measure.HookMatch;
import io.songlens.composer.song.BrandSound;
import io.songlens.composer.song.NoteEvent;
import io.songlens.composer.song.Part;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.SungNote;
import io.songlens.composer.song.VocalPart;
import io.songlens.composer.theory.Pitch;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One song of a campaign that was composed to be measured.
 *
 * @param seconds the duration that was ordered
 * @param song the song
 */
public record FamilyCut(int seconds, MadeSong song) {
  private static final String LOGO = "logo";

  /** Strummed and humanised chords may be so late. */
  private static final int LATE_TICKS = 120;

  private BrandSound sound() {
    return Objects.requireNonNull(song.brief().brandSound());
  }

  /** How much of the family's hook it has, 0..1. */
  public double hookShare() {
    return HookMatch.of(sound().hook(), song.score());
  }

  /** How much of its hook another cut has, 0..1. */
  public double hookShareIn(FamilyCut other) {
    return HookMatch.between(song.score(), other.song.score(), sound().hook().heights().size());
  }

  /** By how many frames it misses the duration that was ordered. */
  public long framesOff() {
    return Math.abs(song.plan().durationFrames() - (long) seconds * SongPlan.SAMPLE_RATE_HZ);
  }

  /** The notes that the logo is played with; none in a song without. */
  List<NoteEvent> logoNotes() {
    return song.score().parts().stream()
        .filter(part -> part.id().equals(LOGO))
        .findFirst()
        .map(Part::notes)
        .orElse(List.of());
  }

  /**
   * Whether its last notes are the logo's: all of them in its key and order, in time before the
   * song ends, and no other pitch begins after the chord that the first of them falls on.
   */
  public boolean endsOnLogo() {
    List<NoteEvent> notes = logoNotes();
    return !notes.isEmpty() && isLogo(notes) && nothingElseBegins(notes.get(0).onset());
  }

  private boolean isLogo(List<NoteEvent> notes) {
    Score score = song.score();
    int tonic = score.plan().keyAt(notes.get(0).onset()).tonic().semitone();
    List<Pitch> wanted =
        sound().logo().pitches(score.plan().keyAt(notes.get(0).onset()), new Pitch(48 + tonic));
    int octaves = notes.get(0).pitch().midi() - wanted.get(0).midi();
    boolean same = notes.size() == wanted.size() && octaves % 12 == 0;
    for (int i = 0; same && i < notes.size(); i++) {
      same =
          notes.get(i).pitch().midi() == wanted.get(i).midi() + octaves
              && (i == 0 || notes.get(i).onset() > notes.get(i - 1).onset());
    }
    long last = score.plan().frameOfTick(notes.get(notes.size() - 1).onset());
    return same && last < score.plan().durationFrames();
  }

  private boolean nothingElseBegins(int logoTick) {
    Score score = song.score();
    List<Integer> onsets = new ArrayList<>();
    score.parts().stream()
        .filter(part -> !part.percussion() && !part.id().equals(LOGO))
        .flatMap(part -> part.notes().stream())
        .map(NoteEvent::onset)
        .forEach(onsets::add);
    score.melody().stream().map(SungNote::onset).forEach(onsets::add);
    score.backing().stream()
        .map(VocalPart::voices)
        .flatMap(List::stream)
        .flatMap(List::stream)
        .map(SungNote::onset)
        .forEach(onsets::add);
    return onsets.stream().allMatch(onset -> onset <= logoTick + LATE_TICKS);
  }
}
