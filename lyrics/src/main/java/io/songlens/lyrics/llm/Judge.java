package io.songlens.lyrics.llm;

import io.songlens.composer.song.Language;
import io.songlens.composer.song.Line;
import io.songlens.composer.song.LinePlan;
import io.songlens.composer.song.Lyric;
import io.songlens.composer.song.LyricOrigin;
import io.songlens.composer.song.SectionKind;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.Stanza;
import io.songlens.lyrics.StanzaPlan;
import io.songlens.lyrics.check.AvoidedWords;
import io.songlens.lyrics.check.Issue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Judges what a model wrote, line by line. */
final class Judge {
  /** How often a chorus may sing a line before it counts as having nothing to say. */
  private static final int MOST_IN_CHORUS = 2;

  private final Tongue tongue;
  private final Demands demands;
  private final AvoidedWords avoided;
  private final PromptLeak leak;
  private final SongBrief brief;
  private final SongPlan plan;
  private final List<StanzaPlan> stanzas;

  Judge(Tongue tongue, Demands demands, PromptLeak leak, SongBrief brief, SongPlan plan) {
    this.tongue = tongue;
    this.demands = demands;
    this.avoided = AvoidedWords.of(demands.avoided());
    this.leak = leak;
    this.brief = brief;
    this.plan = plan;
    this.stanzas = StanzaPlan.of(plan);
  }

  /** What there is to say about every line of a draft. */
  Verdicts verdicts(Draft draft) {
    Map<Place, List<String>> blocking = new LinkedHashMap<>();
    Map<String, Integer> sung = new HashMap<>();
    for (StanzaPlan stanza : stanzas) {
      for (int i = 0; i < stanza.lines().size(); i++) {
        Place place = new Place(stanza.id(), i);
        String text = draft.text(place);
        List<String> reasons = new ArrayList<>(blocking(text, stanza.lines().get(i)));
        boolean chorus = stanza.kind() == SectionKind.CHORUS;
        int times = sung.merge(tongue.words(text), 1, Integer::sum);
        if (!text.isEmpty() && times > (chorus ? MOST_IN_CHORUS : 1)) {
          reasons.add(Issue.REPEATED_LINE.text());
        }
        blocking.put(place, List.copyOf(reasons));
      }
    }
    return new Verdicts(blocking, blemishes(draft, blocking));
  }

  /** What makes a text impossible to sing there; empty when nothing does. */
  List<String> blocking(String text, LinePlan place) {
    if (text.isEmpty()) {
      return List.of("is missing");
    }
    List<String> reasons = new ArrayList<>(tongue.blocking(text, place, demands.sung()));
    String rest = text;
    for (String demanded : demands.sung()) {
      rest = rest.replace(demanded, " ");
    }
    if (leak.in(rest)) {
      reasons.add("speaks of your rules");
    }
    if (avoided.in(text)) {
      reasons.add(Issue.AVOIDED.text());
    }
    return reasons;
  }

  /** Whether a title may stand over the song. */
  boolean isTitle(String title, int mostCharacters) {
    return !title.isBlank()
        && title.length() <= mostCharacters
        && blocking(title, new LinePlan(0, 1, 1, mostCharacters, "1", 'X')).isEmpty();
  }

  /** Blocked lines are heard as vocalises, and nothing is said of lines that rhyme with them. */
  private Map<Place, List<Issue>> blemishes(Draft draft, Map<Place, List<String>> blocking) {
    List<Stanza> heard = new ArrayList<>();
    for (StanzaPlan stanza : stanzas) {
      List<Line> lines = new ArrayList<>();
      for (int i = 0; i < stanza.lines().size(); i++) {
        Place place = new Place(stanza.id(), i);
        LinePlan where = stanza.lines().get(i);
        lines.add(
            isFree(blocking, place)
                ? Objects.requireNonNull(tongue.line(draft.text(place), where))
                : tongue.vocalise(where));
      }
      heard.add(new Stanza(stanza.id(), stanza.kind(), lines));
    }
    Map<Place, Tongue.Note> notes =
        tongue.notes(plan, lyric(draft.title(), plan.language(), heard), brief);
    Map<Place, List<Issue>> blemishes = new LinkedHashMap<>();
    for (StanzaPlan stanza : stanzas) {
      for (int i = 0; i < stanza.lines().size(); i++) {
        Place place = new Place(stanza.id(), i);
        int partner = Rhymes.partner(stanza, i);
        boolean free = isFree(blocking, place);
        boolean rhymes = partner < 0 || isFree(blocking, new Place(stanza.id(), partner));
        List<Issue> issues = notes.getOrDefault(place, Tongue.Note.NOTHING).blemishes();
        blemishes.put(
            place,
            free
                ? issues.stream().filter(issue -> rhymes || !isOfRhyme(issue)).toList()
                : List.of());
      }
    }
    return blemishes;
  }

  private static boolean isFree(Map<Place, List<String>> blocking, Place place) {
    return blocking.getOrDefault(place, List.of()).isEmpty();
  }

  private static boolean isOfRhyme(Issue issue) {
    return issue == Issue.RHYME || issue == Issue.SAME_WORD_RHYME;
  }

  private static Lyric lyric(String title, Language language, List<Stanza> stanzas) {
    return new Lyric(title, language, stanzas, new LyricOrigin("draft", 0, null), List.of());
  }
}
