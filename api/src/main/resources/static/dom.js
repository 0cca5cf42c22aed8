// Small helpers that every part of the page uses.
import { named, t } from "./speech.js";

export const $ = (id) => document.getElementById(id);

/** An element whose children are elements or text; text is never read as HTML. */
export function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** A button that says by an attribute whether it is pressed. */
export function toggle(properties, ...children) {
  const made = element("button", { type: "button", ...properties }, ...children);
  made.setAttribute("aria-pressed", "false");
  return made;
}

export function duration(seconds) {
  const whole = Math.round(seconds);
  const [minutes, rest] = [Math.floor(whole / 60), whole % 60];
  return minutes === 0 ? t("{seconds} s", { seconds: rest }) : t("{clock} min", { clock: clock(whole), minutes, seconds: rest });
}

/** @param {number} value 0 to 100 */
export function percentage(value) {
  return t("{percent} %", { percent: Math.round(value) });
}

/** A place in a song: "1:05". */
export function clock(seconds) {
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

export function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "verse1" as people write it: "Verse 1", or "Verse" where there is no other. */
export function sectionName(id, all) {
  const [, kind, number] = /^(.*?)(\d*)$/.exec(id);
  const isOnly = all.every((other) => other === id || other.replace(/\d+$/, "") !== kind);
  return capital(`${named("section", kind)} ${isOnly ? "" : number}`).trim();
}

/** Calls, once things have been quiet for a while, with the latest arguments. */
export function whenQuiet(call, afterMs) {
  let timer = 0;
  return (...values) => {
    clearTimeout(timer);
    timer = setTimeout(() => call(...values), afterMs);
  };
}
