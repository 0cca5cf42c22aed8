// Reads the top staff of a song's MusicXML: the melody with its words, chords and sections. That is
// one voice on a grid of sixteenth notes, without tuplets, as Songlens writes it.
import { capital } from "./dom.js";
import { named, t } from "./speech.js";

/**
 * The top staff.
 *
 * @return {{name, fifths, beats, unit, clef: {sign, octave}, secondsPerBar, bars: Object[]}} each
 *     bar with its number, its section's name if one begins, its key if it changes, its chords and
 *     its notes, of which one without "heads" is a rest
 */
export function readScore(xml) {
  const parts = xml.querySelectorAll("part");
  const first = parts[0];
  if (!first) {
    throw new Error(t("The score cannot be read."));
  }
  const beats = number(first, "time > beats");
  const unit = number(first, "time > beat-type");
  return {
    name: text(xml, "score-part > part-name"),
    fifths: number(first, "key > fifths"),
    beats,
    unit,
    clef: { sign: text(first, "clef > sign"), octave: number(first, "clef > clef-octave-change") },
    secondsPerBar: (60 / number(first, "per-minute")) * beats * (4 / unit),
    bars: [...first.querySelectorAll("measure")].map((measure, index) => readBar(measure, index)),
  };
}

function readBar(measure, index) {
  const divisions = 4;
  const bar = { number: index + 1, section: section(text(measure, "rehearsal")), chords: [], notes: [] };
  if (index > 0 && measure.querySelector("key")) {
    bar.fifths = number(measure, "key > fifths");
  }
  let at = 0; // in quarters from the bar's start
  for (const one of measure.children) {
    if (one.tagName === "harmony") {
      bar.chords.push({ at: at + number(one, "offset") / divisions, name: chordName(one) });
    } else if (one.tagName === "note" && one.querySelector("chord")) {
      bar.notes.at(-1).heads.push(head(one));
    } else if (one.tagName === "note") {
      const note = readNote(one, at);
      note.quarters = number(one, "duration") / divisions;
      at += note.quarters;
      bar.notes.push(note);
    }
  }
  return bar;
}

/** "Verse 1" in the page's language. */
function section(title) {
  return title.replace(/^\D*[^\d ]/, (kind) => capital(named("section", kind.toLowerCase(), kind)));
}

function readNote(note, at) {
  const beam = (level) => text(note, `beam[number="${level}"]`);
  const has = (kind, type) => note.querySelector(`notations > ${kind}[type="${type}"]`) !== null;
  return {
    at,
    type: text(note, "type") || "whole",
    isWholeBar: note.querySelector("rest") !== null && !note.querySelector("type"),
    dots: note.querySelectorAll("dot").length,
    heads: note.querySelector("rest") ? null : [head(note)],
    beams: [beam(1), beam(2)],
    tied: has("tied", "start"),
    slurStarts: has("slur", "start"),
    slurStops: has("slur", "stop"),
    word: text(note, "lyric > text"),
    goesOn: ["begin", "middle"].includes(text(note, "lyric > syllabic")),
  };
}

function head(note) {
  return {
    step: text(note, "step") || text(note, "display-step"),
    octave: number(note, "octave") || number(note, "display-octave"),
    alter: number(note, "alter"),
  };
}

const SIGNS = { "-1": "♭", 1: "♯" };

function chordName(harmony) {
  const kind = harmony.querySelector("kind");
  const bass = text(harmony, "bass-step");
  const root = text(harmony, "root-step") + (SIGNS[number(harmony, "root-alter")] ?? "");
  return root + (kind.getAttribute("text") ?? "") + (bass && `/${bass}${SIGNS[number(harmony, "bass-alter")] ?? ""}`);
}

function text(within, selector) {
  return within.querySelector(selector)?.textContent ?? "";
}

function number(within, selector) {
  return Number(text(within, selector));
}
