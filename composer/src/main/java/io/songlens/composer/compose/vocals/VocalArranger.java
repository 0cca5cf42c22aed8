package io.songlens.composer.compose.vocals;

import io.songlens.composer.compose.harmony.Harmony;
import io.songlens.composer.compose.melody.TuneNote;
import io.songlens.composer.song.Decision;
import io.songlens.composer.song.EffectSpan;
import io.songlens.composer.song.PartMix;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.SectionKind;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.VocalEffect;
import io.songlens.composer.song.VocalPart;
import io.songlens.composer.song.VocalRole;
import io.songlens.composer.song.VoiceStyle;
import io.songlens.composer.style.ChoirSpec;
import io.songlens.composer.style.Doubling;
import io.songlens.composer.style.Entrance;
import io.songlens.composer.style.HarmonySpec;
import io.songlens.composer.style.ResponseSpec;
import io.songlens.composer.style.Style;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gives the lead its company, as the style says; parts with nothing to sing are left out. */
public final class VocalArranger {
  private final SongPlan plan;
  private final Style style;
  private final Harmony harmony;
  private final @Nullable ResponseWriter responses;
  private final List<TuneNote> lead;
  private final List<EffectSpan> effects;
  private final List<SungSection> sections;
  private final List<Decision> decisions;

  /**
   * An arranger for one sung song.
   *
   * @param tune the lead on the straight grid
   * @param decisions where it notes what it decided
   */
  public VocalArranger(
      SongPlan plan, Style style, Harmony harmony, List<TuneNote> tune, List<Decision> decisions) {
    this.harmony = harmony;
    this.plan = plan;
    this.style = style;
    ResponseSpec spec = style.backing().response();
    this.responses = spec == null ? null : new ResponseWriter(plan, style, harmony, spec);
    this.lead = leavingRoom(SungSection.of(plan, tune));
    this.sections = SungSection.of(plan, lead);
    this.effects = EffectSpans.of(plan, sections, style.effects());
    this.decisions = decisions;
  }

  /** The lead on the straight grid, as it leaves room for those who answer. */
  public List<TuneNote> leadLeavingRoom() {
    return lead;
  }

  /** How the lead is treated where. */
  public List<EffectSpan> effects() {
    return effects;
  }

  private List<EffectSpan> treated(@Nullable VocalEffect effect) {
    return effect == null ? List.of() : EffectSpans.throughout(plan, effect);
  }

  private List<TuneNote> leavingRoom(List<SungSection> held) {
    List<TuneNote> notes = new ArrayList<>();
    for (SungSection sung : held) {
      for (int i = 0; i < sung.lines().size(); i++) {
        boolean answered = responses != null && isAnswered(sung);
        notes.addAll(responses != null && answered ? responses.call(sung, i) : sung.lines().get(i));
      }
    }
    return notes;
  }

  private boolean isAnswered(SungSection sung) {
    ResponseSpec spec = style.backing().response();
    return spec != null && spec.entrance().includes(sung.section());
  }

  /** The backing vocals. */
  public List<VocalPart> arrange() {
    List<VocalPart> parts = new ArrayList<>();
    decideEffects();
    addDoubling(parts);
    addHarmony(parts);
    addChoir(parts);
    addResponses(parts);
    return parts;
  }

  private void addDoubling(List<VocalPart> parts) {
    Doubling doubling = style.backing().doubling();
    if (doubling == Doubling.NONE) {
      return;
    }
    Set<Integer> choruses =
        sections.stream()
            .filter(sung -> sung.section().kind() == SectionKind.CHORUS)
            .flatMap(sung -> sung.lines().stream().flatMap(List::stream))
            .map(TuneNote::line)
            .collect(Collectors.toSet());
    List<TuneNote> doubled =
        lead.stream()
            .filter(note -> doubling == Doubling.ALWAYS || choruses.contains(note.line()))
            .toList();
    if (doubled.isEmpty()) {
      return;
    }
    VoiceStyle lead = style.vocal();
    PartMix mix = new PartMix(0, lead.mix().pan(), lead.mix().reverbSend());
    parts.add(
        new VocalPart(
            "vocal-double",
            "Second take",
            VocalRole.DOUBLE,
            lead.with(mix),
            1,
            effects,
            List.of(SungNotes.of(doubled, plan))));
    decisions.add(
        new Decision(
            "second take",
            doubling == Doubling.ALWAYS ? "throughout" : "in choruses",
            List.of("style " + style.id())));
  }

  private void addHarmony(List<VocalPart> parts) {
    HarmonySpec spec = style.backing().harmony();
    if (spec == null) {
      return;
    }
    List<SungSection> joined = joinedBy(spec.entrance());
    List<TuneNote> notes = new ArrayList<>();
    for (SungSection sung : joined) {
      SecondVoice writer = new SecondVoice(plan, harmony, spec, sung.section().key());
      sung.lines().forEach(line -> notes.addAll(writer.write(line)));
    }
    if (notes.isEmpty()) {
      return;
    }
    String interval = spec.interval() == HarmonySpec.Interval.THIRD ? "third" : "sixth";
    String what = "a %s %s".formatted(interval, spec.above() ? "above" : "below");
    parts.add(
        new VocalPart(
            "vocal-harmony",
            "Harmony, " + what,
            VocalRole.HARMONY,
            spec.voice(),
            spec.singers(),
            treated(spec.effect()),
            List.of(SungNotes.of(notes, plan))));
    List<PlannedSection> where = joined.stream().map(SungSection::section).toList();
    decide("harmony voice", what + " in " + names(where), spec.entrance(), where);
  }

  private void addChoir(List<VocalPart> parts) {
    ChoirSpec spec = style.backing().choir();
    List<PlannedSection> joined =
        spec == null
            ? List.of()
            : plan.sections().stream().filter(spec.entrance()::includes).toList();
    if (spec == null || joined.isEmpty()) {
      return;
    }
    List<List<TuneNote>> voices =
        new ChoirWriter(plan, harmony, spec, style.lineBars()).write(joined);
    String what = "%d singers on %s".formatted(spec.singers(), spec.vowel().label());
    parts.add(
        new VocalPart(
            "vocal-choir",
            "Choir, " + spec.vowel().label(),
            VocalRole.CHOIR,
            spec.voice(),
            spec.singers(),
            treated(spec.effect()),
            voices.stream().map(voice -> SungNotes.of(voice, plan)).toList()));
    decide("choir", what + " in " + names(joined), spec.entrance(), joined);
  }

  private void addResponses(List<VocalPart> parts) {
    ResponseSpec spec = style.backing().response();
    if (spec == null || responses == null) {
      return;
    }
    List<List<TuneNote>> voices = new ArrayList<>();
    for (int v = 0; v < responses.voices(); v++) {
      voices.add(new ArrayList<>());
    }
    List<PlannedSection> answered = new ArrayList<>();
    for (SungSection sung : joinedBy(spec.entrance())) {
      int before = voices.get(0).size();
      for (int i = 0; i < sung.lines().size(); i++) {
        List<List<TuneNote>> answer = responses.answer(sung, i);
        for (int v = 0; v < voices.size(); v++) {
          voices.get(v).addAll(answer.get(v));
        }
      }
      if (voices.get(0).size() > before) {
        answered.add(sung.section());
      }
    }
    if (answered.isEmpty()) {
      return;
    }
    parts.add(
        new VocalPart(
            "vocal-response",
            "Answers",
            VocalRole.RESPONSE,
            spec.voice(),
            spec.singers(),
            treated(spec.effect()),
            voices.stream().map(voice -> SungNotes.of(voice, plan)).toList()));
    String what = spec.vowel() == null ? "a line's last words" : spec.vowel().label();
    decide("answers", what + " in " + names(answered), spec.entrance(), answered);
  }

  private void decideEffects() {
    Set<SectionKind> told = EnumSet.noneOf(SectionKind.class);
    for (PlannedSection section : plan.sections()) {
      VocalEffect effect = style.effects().get(section.kind());
      if (effect != null && told.add(section.kind())) {
        String name = effect.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        decisions.add(
            new Decision(
                "vocal effect " + section.kind().label(), name, List.of("style " + style.id())));
      }
    }
  }

  private List<SungSection> joinedBy(Entrance entrance) {
    return sections.stream().filter(sung -> entrance.includes(sung.section())).toList();
  }

  /** Notes why somebody sings where: the style, and the fullness of the sections. */
  private void decide(String what, String choice, Entrance entrance, List<PlannedSection> joined) {
    List<String> because = new ArrayList<>(List.of("style " + style.id()));
    for (PlannedSection section : joined) {
      because.add(
          String.format(
              Locale.ROOT,
              "%s: energy %.2f, from %.2f on",
              section.id(),
              section.energy(),
              entrance.enters()));
    }
    decisions.add(new Decision(what, choice, because));
  }

  private static String names(List<PlannedSection> joined) {
    return String.join(", ", joined.stream().map(PlannedSection::id).toList());
  }
}
