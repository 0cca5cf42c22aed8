// Stems with their flags and beams, and the ties and slurs between notes of a bar. A note has its
// place "x" and its heads' "ys", from the staff's top line.
import { arc, flag, line, svg } from "./glyphs.js";

const STEM = 33;
const MIDDLE = 20; // the staff's middle line
const BEAM = 4.6;

/**
 * The stems of a bar.
 *
 * @return {{drawn: SVGElement[], ends: number[]}} and where they end
 */
export function drawStems(notes) {
  const groups = [[]];
  for (const note of notes.filter(({ heads, type }) => heads && type !== "whole")) {
    groups.at(-1).push(note);
    if (!["begin", "continue"].includes(note.beams[0])) {
      groups.push([]);
    }
  }
  const stems = groups.filter((group) => group.length).map(drawGroup);
  return { drawn: stems.flatMap(({ drawn }) => drawn), ends: stems.map(({ end }) => end) };
}

/** Notes under one beam share the way their stems go, and where these end. */
function drawGroup(group) {
  const ys = group.flatMap((note) => note.ys);
  const isUp = ys.reduce((sum, y) => sum + y, 0) / ys.length > MIDDLE - 0.1;
  const end = isUp ? Math.min(...ys, MIDDLE + STEM - 10) - STEM : Math.max(...ys, MIDDLE - STEM + 10) + STEM;
  const side = isUp ? 5.3 : -5.3;
  const drawn = group.map(({ x, ys: own }) => {
    const from = isUp ? Math.max(...own) : Math.min(...own);
    return line(x + side, from, x + side, end, 1.3);
  });
  drawn.push(...(group.length === 1 ? flags(group[0], side, end, isUp) : beams(group, side, end, isUp)));
  return { drawn, end: end + (isUp ? -4 : 4) };
}

function flags({ x, type }, side, end, isUp) {
  const made = [];
  for (let i = 0; i < ({ eighth: 1, "16th": 2 }[type] ?? 0); i++) {
    made.push(flag(x + side, end + (isUp ? 8 : -8) * i, isUp));
  }
  return made;
}

function beams(group, side, end, isUp) {
  const made = [beam(group[0].x + side, group.at(-1).x + side, end, isUp)];
  group.forEach(({ x, beams: [, second] }, index) => {
    const reach = { begin: group[index + 1]?.x, continue: group[index + 1]?.x, "forward hook": x + 9, "backward hook": x - 9 };
    if (reach[second] !== undefined) {
      const [from, to] = [x, reach[second]].sort((a, b) => a - b);
      made.push(beam(from + side, to + side, end + (isUp ? 7 : -7), isUp));
    }
  });
  return made;
}

function beam(from, to, y, isUp) {
  return svg("rect", { x: from - 0.6, y: isUp ? y : y - BEAM, width: to - from + 1.2, height: BEAM });
}

/** What goes on in the next bar leads beyond this one's end. */
export function drawArcs(all, end) {
  const notes = all.filter(({ heads }) => heads);
  const made = [];
  let slur = null;
  notes.forEach((note, index) => {
    if (note.tied) {
      made.push(between(note, note, note.x + 4, (notes[index + 1]?.x ?? end + 6) - 4));
    }
    if (note.slurStops && slur) {
      made.push(between(slur, note, slur.x, note.x));
      slur = null;
    }
    slur = note.slurStarts ? note : slur;
  });
  return slur ? [...made, between(slur, slur, slur.x, end)] : made;
}

function between(first, last, from, to) {
  const ys = [...first.ys, ...last.ys];
  const below = Math.max(...first.ys) > MIDDLE;
  return arc(from, to, below ? Math.max(...ys) + 7 : Math.min(...ys) - 7, below);
}
