package io.songlens.api.conversation;

import io.songlens.api.conversation.Outcome.Declined;
import io.songlens.api.conversation.Outcome.Done;
import io.songlens.composer.compose.Composition;
import io.songlens.composer.compose.EditResult;
import io.songlens.composer.compose.Instrument;
import io.songlens.composer.compose.ScoreEdit;
import io.songlens.composer.compose.SongComposer;
import io.songlens.composer.plan.SongPlanner;
import io.songlens.composer.song.LinePlan;
import io.songlens.composer.song.Lyric;
import io.songlens.composer.song.PartRole;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.Stanza;
import io.songlens.composer.song.Wishes;
import io.songlens.composer.style.PartSpec;
import io.songlens.composer.style.Style;
import io.songlens.composer.style.StyleCatalog;
import io.songlens.composer.theory.Bpm;
import io.songlens.composer.wish.MusicWish;
import io.songlens.lyrics.LyricWriter;
import io.songlens.lyrics.StanzaPlan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Changes a song's music; its words only where they no longer have a place. */
final class MusicChanges {
  private static final List<PartRole> CHORDS =
      List.of(PartRole.COMPING, PartRole.PAD, PartRole.RIFF);

  private final StyleCatalog styles;
  private final LyricWriter writer;
  private final Composition song;
  private final Seed seed;

  MusicChanges(StyleCatalog styles, LyricWriter writer, Composition song, Seed seed) {
    this.styles = styles;
    this.writer = writer;
    this.song = song;
    this.seed = seed;
  }

  Outcome tempo(MusicWish wish) {
    Bpm present = song.bpm() == null ? song.plan().bpm() : song.bpm();
    ScoreEdit edit = new ScoreEdit.ChangeTempo(new Bpm(present.value() * wish.tempo()));
    Outcome outcome = edited(edit);
    return outcome instanceof Done done
        ? new Done(Songs.with(done.song(), Songs.wishing(song, said(wish))))
        : outcome;
  }

  Outcome mood(MusicWish wish) {
    SongPlan plan = new SongPlanner(styles).inMood(song.plan(), wish);
    SongBrief brief = song.brief().with(Songs.wishing(song, said(wish)));
    return plan.affect().equals(song.plan().affect())
        ? new Declined("The mood is as far that way already as it can be.")
        : new Done(Songs.with(song, plan, song.lyric(), brief));
  }

  /** The words that had an effect, which have it again when they are read again. */
  private static String said(MusicWish wish) {
    return String.join(
        ", ",
        wish.words().stream()
            .map(word -> word.replaceFirst("^wish: ", "").replaceFirst("^less (?=\\p{IsHan})", "不"))
            .toList());
  }

  Outcome play(Instrument instrument) {
    Style style = styles.style(song.plan().styleId());
    List<PartSpec> chords =
        style.ensemble().stream()
            .filter(part -> CHORDS.contains(part.role()))
            .sorted(Comparator.comparing(part -> CHORDS.indexOf(part.role())))
            .toList();
    boolean plays =
        style.ensemble().stream()
            .filter(part -> part.role() != PartRole.DRUMS)
            .anyMatch(part -> program(part) == instrument.program());
    if (plays) {
      return new Declined("The song has that already: " + instrument.name() + ".");
    }
    Outcome outcome = new Declined("Nothing in the song plays chords that it could play.");
    for (PartSpec part : chords) {
      outcome = edited(new ScoreEdit.SwapInstrument(part.id(), instrument));
      if (outcome instanceof Done) {
        return outcome;
      }
    }
    return outcome;
  }

  private int program(PartSpec part) {
    Instrument swapped = song.instruments().get(part.id());
    return swapped == null ? part.program() : swapped.program();
  }

  private Outcome edited(ScoreEdit edit) {
    EditResult result = new SongComposer(styles).edit(song, edit);
    return result instanceof EditResult.Edited edited
        ? new Done(edited.composition())
        : new Declined(((EditResult.Refused) result).reason());
  }

  Outcome style(String id) {
    return song.plan().styleId().equals(id)
        ? new Declined("The song is in that style already.")
        : planned(song.brief().wishes().in(id, song.brief().wishes().duration()), false);
  }

  Outcome stretch(double factor) {
    return lasting(Duration.ofSeconds(Math.round(seconds() * factor)));
  }

  Outcome lasting(Duration wished) {
    Duration duration =
        wished.compareTo(Wishes.MIN_DURATION) < 0
            ? Wishes.MIN_DURATION
            : wished.compareTo(Wishes.MAX_DURATION) > 0 ? Wishes.MAX_DURATION : wished;
    if (!duration.equals(wished) && Math.round(seconds()) == duration.toSeconds()) {
      return new Declined("A song lasts 6 to 360 seconds.");
    }
    return Math.abs(seconds() - duration.toSeconds()) < 0.01
        ? new Declined("The song is that long already.")
        : planned(song.brief().wishes().in(song.plan().styleId(), duration), true);
  }

  private double seconds() {
    Bpm bpm = song.bpm();
    double stretch = bpm == null ? 1 : song.plan().bpm().value() / bpm.value();
    return song.plan().durationSeconds() * stretch;
  }

  /** A new plan; stanzas that fit it stay word for word. */
  private Outcome planned(Wishes wishes, boolean sameKey) {
    SongBrief brief = song.brief().with(wishes);
    SongPlanner planner = new SongPlanner(styles);
    Seed forPlan = seed.fork("plan");
    SongPlan plan =
        sameKey ? planner.plan(brief, forPlan, song.plan().key()) : planner.plan(brief, forPlan);
    Lyric old = song.lyric();
    Lyric lyric = old == null ? null : kept(old, writer.write(brief, plan, seed), plan);
    return new Done(new Composition(plan, lyric, brief, song.seed()));
  }

  private static Lyric kept(Lyric old, Lyric fresh, SongPlan plan) {
    List<Stanza> stanzas = new ArrayList<>();
    boolean allOld = true;
    for (StanzaPlan place : StanzaPlan.of(plan)) {
      Optional<Stanza> own =
          old.stanzas().stream().filter(stanza -> fits(stanza, place)).findFirst();
      stanzas.add(own.orElseGet(() -> fresh.stanza(place.id())));
      allOld &= own.isPresent() || place.kind() != io.songlens.composer.song.SectionKind.CHORUS;
    }
    return new Lyric(
        allOld ? old.title() : fresh.title(),
        fresh.language(),
        stanzas,
        fresh.origin(),
        fresh.decisions());
  }

  private static boolean fits(@Nullable Stanza stanza, StanzaPlan place) {
    if (stanza == null
        || !stanza.id().equals(place.id())
        || stanza.lines().size() != place.lines().size()) {
      return false;
    }
    for (int i = 0; i < place.lines().size(); i++) {
      LinePlan line = place.lines().get(i);
      int syllables = stanza.lines().get(i).syllables().size();
      if (syllables < line.minSyllables() || syllables > line.maxSyllables()) {
        return false;
      }
    }
    return true;
  }
}
