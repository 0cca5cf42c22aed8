// The signs of notation, drawn with plain lines and curves; one staff space is 10 units.
const SVG = "http://www.w3.org/2000/svg";

export function svg(name, attributes, ...children) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) {
    made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

export function line(x1, y1, x2, y2, width = 1.2) {
  return svg("path", { d: `M${x1} ${y1}L${x2} ${y2}`, class: "stroke", "stroke-width": width });
}

export function label(x, y, content, kind) {
  return svg("text", { x, y, class: kind }, content);
}

function at(x, y, ...children) {
  return svg("g", { transform: `translate(${x} ${y})` }, ...children);
}

function stroke(d, width) {
  return svg("path", { d, class: "stroke", "stroke-width": width });
}

function fill(d) {
  return svg("path", { d });
}

function dot(cx, cy, r) {
  return svg("circle", { cx, cy, r });
}

/** On the line of its G. */
function trebleClef() {
  const curve =
    "M1 6C-6 5-6-6 2-6.5C11-7 12.5 8 1.5 10C-11.5 11.5-15-4-6-14C1-21 6-27 5.5-35C5-40 3-42.5 1.5-42.5C-3-42.5-4.5-34-3.2-27L5 20C6 27-3.5 29-5 22.5";
  return [stroke(curve, 1.9), dot(-3.4, 22, 2.7)];
}

/** On the line of its F. */
function bassClef() {
  return [stroke("M-7 0C-7-11 9-12 9 0C9 12 1 19-8 23", 2.1), dot(-5.6, -0.2, 2.7), dot(13.5, -5, 1.6), dot(13.5, 5, 1.6)];
}

function percussionClef() {
  return [stroke("M-3-10V10M3-10V10", 3)];
}

/** The clef of a staff whose top line is at y. */
export function clef({ sign, octave }, x, y) {
  const eight = octave ? [label(-2, 34, "8", "small")] : [];
  return sign === "G"
    ? at(x, y + 30, ...trebleClef(), ...eight)
    : sign === "F"
      ? at(x, y + 10, ...bassClef())
      : at(x, y + 20, ...percussionClef());
}

/** 1 for a sharp, -1 for a flat, 0 for a natural. */
export function accidental(alter, x, y) {
  if (alter > 0) {
    return at(x, y, stroke("M-1.7-12.5V13.5M1.7-13.5V12.5", 1), stroke("M-4.2-3.2L4.2-5.8M-4.2 5.8L4.2 3.2", 2.6));
  }
  if (alter < 0) {
    return at(x, y, stroke("M-2.6-17V6C2-1 5-3.5 3.6-5.2C2.4-6.6-.6-5-2.6-3.2", 1.4));
  }
  return at(x, y, stroke("M-2.6-13V6.5M2.6 13V-6.5", 1), stroke("M-2.6-4L2.6-6M-2.6 6L2.6 4", 2.4));
}

export function noteHead(type, x, y) {
  const open = type === "half" || type === "whole";
  const size = type === "whole" ? { rx: 7.4, ry: 4.4 } : { rx: 5.9, ry: 4.2 };
  const kind = open ? "open" : "";
  return svg("ellipse", { cx: x, cy: y, ...size, class: kind, transform: `rotate(${type === "whole" ? 0 : -20} ${x} ${y})` });
}

/** A flag of a stem's end, downwards for stems that go up. */
export function flag(x, y, down) {
  const made = fill("M0 0C1 8 11 10 7 23C9 13 2 12 0 9z");
  made.setAttribute("transform", `translate(${x} ${y})${down ? "" : " scale(1 -1)"}`);
  return made;
}

/** A rest of a staff whose top line is at y. */
export function rest(type, x, y) {
  const hook = (cx, cy) => [dot(cx - 4, cy - 3.2, 2.2), stroke(`M${cx - 4} ${cy - 3.2}C${cx - 1} ${cy} ${cx + 3} ${cy - 2} ${cx + 4.5} ${cy - 5}`, 1.4)];
  const rests = {
    whole: () => [svg("rect", { x: -6, y: 10, width: 12, height: 5 })],
    half: () => [svg("rect", { x: -6, y: 15, width: 12, height: 5 })],
    quarter: () => [stroke("M-3 7L3.6 15.5C-1.5 19-1 22 3.8 27.5C-2 25.5-4.5 29 .5 34", 2.4)],
    eighth: () => [...hook(0, 18), stroke("M4.5 13L-.5 29", 1.4)],
    "16th": () => [...hook(0, 18), ...hook(-2.4, 26), stroke("M4.5 13L-3.5 38", 1.4)],
  };
  return at(x, y, ...(rests[type] ?? rests.whole)());
}

export function dotAfter(x, y) {
  return dot(x, y, 1.6);
}

/** A tie or slur between two places, below or above them. */
export function arc(x1, x2, y, below) {
  const deep = (below ? 1 : -1) * Math.min(11, 4 + (x2 - x1) / 12);
  const bend = (depth) => `C${x1 + 4} ${y + depth} ${x2 - 4} ${y + depth} `;
  return fill(`M${x1} ${y}${bend(deep)}${x2} ${y}C${x2 - 4} ${y + deep * 0.75} ${x1 + 4} ${y + deep * 0.75} ${x1} ${y}z`);
}
