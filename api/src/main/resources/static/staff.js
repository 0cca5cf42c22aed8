// Lays out a melody as a lead sheet: staves of as many bars as fit, words below, chords and
// sections above. One staff space is 10 units; a drawing is as wide as it is told to be.
import { accidental, clef, dotAfter, label, line, noteHead, rest, svg } from "./glyphs.js";
import { drawArcs, drawStems } from "./stems.js";

const SPACE = 10;
const STEPS = "CDEFGAB";
const SHARPS = ["F", "C", "G", "D", "A", "E", "B"];
const LETTER = 7.2; // about how wide a letter of the words is
const REST_BAR = 46;

/**
 * The staves of a score.
 *
 * @param {{fifths, beats, unit, clef, bars}} score as readScore tells it
 * @param {number} width of each, in units
 * @return {SVGElement[]} in which every bar is a group with its number in "data-bar"
 */
export function drawStaves(score, width) {
  const staves = [];
  let fifths = score.fifths;
  for (const bars of rows(score, width)) {
    staves.push(new Stave(score, fifths, bars, width, staves.length === 0).draw());
    fifths = bars.reduce((key, bar) => bar.fifths ?? key, fifths);
  }
  return staves;
}

/** Bars that stand side by side; a section begins a row, unless there is hardly anything in it yet. */
function rows(score, width) {
  const found = [];
  let row = [];
  let used = 0;
  for (const bar of score.bars) {
    const needed = barWidth(bar);
    const room = width - headWidth(score, found.length === 0);
    if (row.length && (used + needed > room || (bar.section && used > room * 0.45))) {
      found.push(row);
      row = [];
      used = 0;
    }
    row.push(bar);
    used += needed;
  }
  return [...found, row];
}

function headWidth({ fifths, beats }, isFirst) {
  return 38 + 9 * Math.abs(fifths) + (isFirst && beats ? 25 : 0);
}

function barWidth({ notes, chords }) {
  const widths = notes.reduce((sum, note) => sum + noteWidth(note), 0);
  return Math.max(REST_BAR, 14 + widths, 14 + chords.reduce((sum, { name }) => sum + 10 + 8.4 * name.length, 0));
}

/** Longer notes take more room, though not in proportion; a syllable takes what it needs. */
function noteWidth(note) {
  return spaceBefore(note) + spaceAfter(note);
}

function spaceBefore({ word, heads }) {
  const sign = heads?.some(({ alter }) => alter) ? 13 : 8;
  return Math.max(sign, halfOf(word));
}

function spaceAfter({ quarters, word, goesOn, isWholeBar }) {
  if (isWholeBar) {
    return REST_BAR - 22;
  }
  return Math.max(5 + 13 * Math.sqrt(quarters), word && halfOf(word) + (goesOn ? 9 : 5));
}

/** Half of how wide a syllable is; Chinese characters are wider than letters. */
function halfOf(word) {
  const wide = word.match(/\p{Script=Han}/gu)?.length ?? 0;
  return (LETTER * (word.length + 0.9 * wide)) / 2;
}

class Stave {
  #drawn = [];
  #lowest = 46; // of what stands on the staff, from its top line downwards
  #highest = -12;
  #words = [];
  #chords = [];

  constructor(score, fifths, bars, width, isFirst) {
    Object.assign(this, { score, fifths, bars, width, isFirst });
    const { sign, octave } = score.clef;
    this.bottom = (sign === "F" ? 18 : 30) + 7 * octave; // the bottom line's place in the scale
    this.signs = keySigns(fifths);
  }

  draw() {
    const { width, bars } = this;
    const start = this.#head();
    const natural = bars.reduce((sum, bar) => sum + barWidth(bar), 0);
    const stretch = (width - start) / natural;
    const isShort = stretch > 1.8;
    const scale = isShort ? 1.25 : stretch;
    let x = start;
    for (const bar of bars) {
      const wide = barWidth(bar) * scale;
      this.#bar(bar, x, wide, scale);
      x += wide;
    }
    return this.#framed(x);
  }

  #head() {
    const { score, fifths, isFirst } = this;
    this.#drawn.push(clef(score.clef, 17, 0));
    let x = 38;
    const order = fifths > 0 ? SHARPS : [...SHARPS].reverse();
    for (let i = 0; i < Math.abs(fifths); i++, x += 9) {
      this.#drawn.push(accidental(Math.sign(fifths), x, this.#y(signPlace(order[i], fifths, this.bottom))));
    }
    if (isFirst) {
      this.#drawn.push(label(x + 9, 19, String(score.beats), "meter"), label(x + 9, 39, String(score.unit), "meter"));
      x += 22;
    }
    return headWidth({ fifths, beats: score.beats }, isFirst);
  }

  #bar(bar, x, wide, scale) {
    const group = svg("g", { class: "bar", "data-bar": bar.number });
    group.append(svg("rect", { class: "ground", x, y: -34, width: wide, height: 104 }));
    this.#drawn.push(group);
    if (bar.fifths !== undefined) {
      this.signs = keySigns(bar.fifths);
    }
    if (bar.section) {
      this.#chords.push((y) => label(x + 2, y - 20, bar.section, "section"));
    }
    this.#notes(bar, x, wide, scale).forEach((one) => group.append(one));
    let free = x + 4; // where the chord before ends
    for (const { at, name } of bar.chords) {
      const above = this.placed.find((note) => note.at === at && !note.isWholeBar);
      const share = (at * this.score.unit) / 4 / this.score.beats;
      const place = Math.max(free, above ? above.x - 6 : x + 8 + (wide - 10) * share);
      free = place + 10 + 8.4 * name.length;
      this.#chords.push((y) => label(place, y, name, "chord"));
    }
    const isLast = bar === this.score.bars.at(-1);
    group.append(line(x + wide, 0, x + wide, 40, isLast ? 4 : 1.2));
  }

  #notes(bar, x, wide, scale) {
    const made = [];
    this.placed = [];
    const inBar = new Map(); // signs that were set in this bar
    let place = x + 8 * scale;
    for (const note of bar.notes) {
      const mine = note.isWholeBar ? x + wide / 2 : place + spaceBefore(note) * scale;
      place += noteWidth(note) * scale;
      const placed = { ...note, x: mine, ys: [] };
      this.placed.push(placed);
      if (!note.heads) {
        made.push(rest(note.isWholeBar ? "whole" : note.type, mine, 0), ...dots(placed, [15]));
        continue;
      }
      for (const head of note.heads) {
        const step = 7 * head.octave + STEPS.indexOf(head.step);
        const y = this.#y(step);
        placed.ys.push(y);
        const name = `${head.step}${head.octave}`;
        if (head.alter !== (inBar.get(name) ?? this.signs.get(head.step) ?? 0)) {
          inBar.set(name, head.alter);
          made.push(accidental(head.alter, mine - 13, y));
        }
        made.push(noteHead(note.type, mine, y), ...ledgers(mine, y));
        this.#lowest = Math.max(this.#lowest, y + 14);
        this.#highest = Math.min(this.#highest, y - 14);
      }
      made.push(...dots(placed, placed.ys));
      if (note.word) {
        this.#words.push({ x: mine, word: note.word, goesOn: note.goesOn });
      }
    }
    const stems = drawStems(this.placed);
    this.#lowest = Math.max(this.#lowest, ...stems.ends);
    this.#highest = Math.min(this.#highest, ...stems.ends);
    made.push(...stems.drawn, ...drawArcs(this.placed, x + wide));
    return made;
  }

  #y(step) {
    return 4 * SPACE - ((step - this.bottom) * SPACE) / 2;
  }

  #framed(end) {
    const words = this.#lowest + 16;
    const chords = this.#highest - 6;
    const drawing = svg("svg", { class: "stave", viewBox: `0 ${chords - 36} ${this.width} ${words - chords + 46}` });
    for (let i = 0; i < 5; i++) {
      drawing.append(line(0, i * SPACE, end, i * SPACE, 0.7));
    }
    drawing.append(...this.#drawn, ...this.#chords.map((make) => make(chords)));
    this.#words.forEach(({ x, word, goesOn }, index) => {
      drawing.append(label(x, words, word, "word"));
      const next = this.#words[index + 1];
      if (goesOn && next) {
        drawing.append(label((x + halfOf(word) + next.x - halfOf(next.word)) / 2, words, "-", "word"));
      }
    });
    return drawing;
  }
}

function keySigns(fifths) {
  const steps = fifths > 0 ? SHARPS.slice(0, fifths) : SHARPS.slice(7 + fifths);
  return new Map(steps.map((step) => [step, Math.sign(fifths)]));
}

/** Key signatures stand where players expect them: sharps from the upper F or G, flats below. */
function signPlace(step, fifths, bottom) {
  const isBass = bottom % 7 === 4;
  const lowest = bottom + (fifths > 0 ? (isBass ? 1 : 3) : isBass ? -1 : 1);
  const place = STEPS.indexOf(step);
  return lowest + ((place - lowest) % 7 + 7) % 7;
}

function ledgers(x, y) {
  const made = [];
  for (let at = -SPACE; at >= y; at -= SPACE) {
    made.push(line(x - 10, at, x + 10, at));
  }
  for (let at = 5 * SPACE; at <= y; at += SPACE) {
    made.push(line(x - 10, at, x + 10, at));
  }
  return made;
}

function dots({ dots: count, x }, ys) {
  return count ? ys.map((y) => dotAfter(x + 11, y % SPACE === 0 ? y - 4 : y)) : [];
}
