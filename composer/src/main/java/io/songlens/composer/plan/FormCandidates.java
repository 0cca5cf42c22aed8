package io.songlens.composer.plan;

import io.songlens.composer.song.SectionKind;
import io.songlens.composer.style.FormTemplate;
import io.songlens.composer.style.FormTemplate.Entry;
import io.songlens.composer.style.Style;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The forms a style offers, from a jingle of one line to six minutes: its own forms, those with
 * sections left out or repeated, and single choruses. Every form ends with an outro whose last bar
 * is the last chord.
 */
final class FormCandidates {
  private static final int MOST_ROUNDS = 8;
  private static final double BRIEF_STRAIN = 0.35;

  private FormCandidates() {}

  static List<FormCandidate> of(Style style) {
    List<FormCandidate> all = new ArrayList<>();
    for (FormCandidate body : bodies(style)) {
      all.addAll(framed(body));
      if (FormEdits.rounds(body.form()) == 1) {
        all.addAll(briefly(body));
      }
    }
    all.addAll(choruses(style));
    return List.copyOf(all);
  }

  /** Forms without a change to their intro and outro, each as unstrained as it can be had. */
  private static List<FormCandidate> bodies(Style style) {
    Map<FormTemplate, FormCandidate> least = new LinkedHashMap<>();
    for (FormTemplate template : style.forms()) {
      for (FormCandidate body : bodies(template, style.lineBars())) {
        least.merge(body.form(), body, (one, other) -> other.strain() < one.strain() ? other : one);
      }
    }
    return List.copyOf(least.values());
  }

  /** The template with fewer and more sections. */
  private static List<FormCandidate> bodies(FormTemplate template, int lineBars) {
    Set<FormCandidate> bodies = new LinkedHashSet<>();
    for (SectionKind left : List.of(SectionKind.PRE_CHORUS, SectionKind.INTERLUDE)) {
      FormTemplate trimmed = FormEdits.without(template, left);
      double strain = trimmed.equals(template) ? 0 : 0.05;
      withAndWithoutBridge(trimmed, strain, lineBars, bodies);
    }
    withAndWithoutBridge(template, 0, lineBars, bodies);
    return List.copyOf(bodies);
  }

  private static void withAndWithoutBridge(
      FormTemplate form, double strain, int lineBars, Set<FormCandidate> bodies) {
    FormTemplate unbridged = FormEdits.without(form, SectionKind.BRIDGE);
    withRounds(form, strain, lineBars, bodies);
    withRounds(FormEdits.singleChoruses(form), strain + 0.03, lineBars, bodies);
    withRounds(FormEdits.singleChoruses(unbridged), strain + 0.08, lineBars, bodies);
  }

  private static void withRounds(
      FormTemplate form, double strain, int lineBars, Set<FormCandidate> bodies) {
    addWithInterlude(form, strain, lineBars, bodies);
    FormTemplate shorter = form;
    double shortStrain = strain;
    while (FormEdits.rounds(shorter) > 1) {
      shorter = FormEdits.dropRound(shorter);
      shortStrain += 0.04;
      addWithInterlude(shorter, shortStrain, lineBars, bodies);
    }
    FormTemplate longer = form;
    double longStrain = strain;
    while (FormEdits.rounds(longer) < MOST_ROUNDS) {
      longer = FormEdits.addRound(longer);
      longStrain += 0.07;
      addWithInterlude(longer, longStrain, lineBars, bodies);
    }
  }

  private static void addWithInterlude(
      FormTemplate form, double strain, int lineBars, Set<FormCandidate> bodies) {
    if (!FormEdits.holdsTogether(form)) {
      return;
    }
    bodies.add(new FormCandidate(form, lineBars, strain));
    if (FormEdits.bars(form, SectionKind.INTERLUDE) == 0) {
      FormTemplate longer = FormEdits.addInterlude(form, 2 * lineBars);
      addIfSound(longer, strain + 0.04, lineBars, bodies);
    }
    if (FormEdits.rounds(form) > 2) {
      FormTemplate soloed = FormEdits.interludesBetweenRounds(form, 4 * lineBars);
      addIfSound(soloed, strain + 0.06, lineBars, bodies);
    }
  }

  private static void addIfSound(
      FormTemplate form, double strain, int lineBars, Set<FormCandidate> bodies) {
    if (FormEdits.holdsTogether(form)) {
      bodies.add(new FormCandidate(form, lineBars, strain));
    }
  }

  /** The body with other lengths of intro and outro. */
  private static List<FormCandidate> framed(FormCandidate body) {
    List<FormCandidate> framed = new ArrayList<>();
    int intro = FormEdits.bars(body.form(), SectionKind.INTRO);
    int outro = FormEdits.bars(body.form(), SectionKind.OUTRO);
    for (int introBars :
        List.of(intro, Math.max(1, intro / 2), Math.max(intro, Math.min(8, intro + 4)))) {
      for (int outroBars : List.of(outro, outro / 2 + 1, outro + 1, outro + 2)) {
        double strain = 0.01 * Math.abs(introBars - intro) + 0.01 * Math.abs(outroBars - outro);
        FormTemplate form = FormEdits.resize(body.form(), SectionKind.INTRO, introBars);
        form = FormEdits.resize(form, SectionKind.OUTRO, outroBars);
        framed.add(new FormCandidate(form, body.lineBars(), body.strain() + strain));
      }
    }
    return framed;
  }

  /** The body with hardly an intro or outro, for songs that would otherwise lose their verse. */
  private static List<FormCandidate> briefly(FormCandidate body) {
    List<FormCandidate> brief = new ArrayList<>();
    for (int introBars = 0; introBars <= 2; introBars++) {
      for (int outroBars = 1; outroBars <= 3; outroBars++) {
        double strain = BRIEF_STRAIN - 0.02 * introBars - 0.02 * outroBars;
        FormTemplate form = FormEdits.resize(body.form(), SectionKind.INTRO, introBars);
        form = FormEdits.resize(form, SectionKind.OUTRO, outroBars);
        brief.add(new FormCandidate(form, body.lineBars(), body.strain() + strain));
      }
    }
    return brief;
  }

  /** One chorus and a last chord: the shortest songs there are. */
  private static List<FormCandidate> choruses(Style style) {
    List<FormCandidate> choruses = new ArrayList<>();
    for (int lineBars = style.lineBars(); lineBars >= 1; lineBars /= 2) {
      double squeezed = lineBars == style.lineBars() ? 0 : 0.25;
      for (int lines : List.of(8, 4, 2, 1)) {
        for (int intro = 0; intro <= 4; intro++) {
          for (int outro = 1; outro <= 3; outro++) {
            double strain =
                0.3
                    + squeezed
                    + (lines == 1 ? 0.5 : lines == 8 ? 0.35 : 0)
                    + 0.04 * intro
                    + 0.05 * outro;
            choruses.add(
                new FormCandidate(chorus(lines * lineBars, intro, outro), lineBars, strain));
          }
        }
      }
    }
    return choruses;
  }

  private static FormTemplate chorus(int bars, int intro, int outro) {
    List<Entry> sections = new ArrayList<>();
    if (intro > 0) {
      sections.add(new Entry(SectionKind.INTRO, intro));
    }
    sections.add(new Entry(SectionKind.CHORUS, bars));
    sections.add(new Entry(SectionKind.OUTRO, outro));
    return new FormTemplate(sections);
  }
}
