// A song's words, which follow the music; a line is sung from when it is clicked.
import { $, element, sectionName } from "./dom.js";
import { indexAt, parseLrc } from "./lrc.js";
import { file } from "./service.js";
import { placeIn, play, seek } from "./sound.js";

let audio = null;
let lines = [];
let items = []; // the list's entry of each line
let sung = { line: -1, word: -1 }; // what is highlighted
let frame = 0;
let turn = 0; // of the songs shown: files of an earlier one may come late

/** @param {HTMLAudioElement} sound what sings them */
export function initWords(sound) {
  audio = sound;
  for (const kind of ["playing", "timeupdate", "seeked"]) {
    audio.addEventListener(kind, follow);
  }
}

/**
 * Shows the words.
 *
 * @param {{lrc: string, karaoke: ?string}} links to them; without "lrc" there are none
 * @param {?Function} edit makes the button that changes a line; gets its place and its entry
 */
export async function showWords({ lrc, karaoke }, edit) {
  const mine = ++turn;
  lines = [];
  items = [];
  sung = { line: -1, word: -1 };
  $("lyrics").replaceChildren();
  $("lyrics-part").hidden = !lrc;
  if (!lrc) {
    return;
  }
  const [text, timed] = await Promise.all([
    file(lrc).then((answer) => answer.text()),
    karaoke ? file(karaoke).then((answer) => answer.json()) : { lines: [] },
  ]);
  if (mine !== turn) {
    return;
  }
  lines = parseLrc(text);
  $("lyrics-part").hidden = lines.length === 0;
  const places = placesOf(lines, timed);
  const sections = places.filter(Boolean).map(({ stanza }) => stanza);
  items = lines.map((line, index) => lineItem(line, places[index], edit));
  $("lyrics").replaceChildren(
    ...items.flatMap((item, index) =>
      places[index]?.line === 1
        ? [element("li", { className: "part", ariaHidden: "true" }, sectionName(places[index].stanza, sections)), item]
        : [item],
    ),
  );
}

/** When the line of that place begins, in seconds; undefined if it is not sung. */
export function secondOf(place) {
  return items.find(({ dataset }) => dataset.stanza === place.stanza && Number(dataset.line) === place.line)
    ?.dataset.second;
}

/** Where in the lyric each line stands: karaoke.json has the same lines with their sections. */
function placesOf(timed, { lines: karaoke }) {
  const sungLines = timed.filter(({ text }) => text);
  if (sungLines.length !== karaoke.length) {
    return [];
  }
  let number = 0;
  const places = karaoke.map(({ section }, index) => {
    number = section === karaoke[index - 1]?.section ? number + 1 : 1;
    return { stanza: section, line: number };
  });
  return timed.map(({ text }) => (text ? places.shift() : null));
}

function lineItem({ seconds, text, words }, place, edit) {
  if (!text) {
    return element("li", { className: "gap" });
  }
  const spans = words.filter((word) => word.text).map((word) => element("span", {}, word.text));
  const content = spans.flatMap((span, index) => (index ? [" ", span] : [span]));
  const jump = element("button", { type: "button", className: "jump" }, ...(spans.length ? content : [text]));
  jump.addEventListener("click", () => {
    seek(audio, seconds);
    play(audio);
  });
  const item = element("li", {}, jump);
  item.dataset.second = seconds;
  if (place && edit) {
    item.dataset.stanza = place.stanza;
    item.dataset.line = place.line;
    item.append(edit(place, text, item));
  }
  return item;
}

/** Only what changes is touched, and a word only in its looks: screen readers are not disturbed. */
function highlight() {
  const second = placeIn(audio);
  const line = indexAt(lines, second);
  const word = line < 0 ? -1 : indexAt(lines[line].words, second);
  if (line !== sung.line || word !== sung.word) {
    wordOf(items[sung.line], sung.word)?.classList.remove("sung");
    wordOf(items[line], word)?.classList.add("sung");
  }
  if (line !== sung.line) {
    items[sung.line]?.classList.remove("now");
    items[sung.line]?.removeAttribute("aria-current");
    const item = items[line];
    if (item) {
      showInList(item);
      item.classList.add("now");
      item.setAttribute("aria-current", "true");
    }
  }
  sung = { line, word };
}

/** Who writes at a line keeps it in view. */
function showInList(item) {
  const list = $("lyrics");
  if (!list.querySelector("form")) {
    list.scrollTop = item.offsetTop - list.clientHeight / 2 + item.clientHeight;
  }
}

function wordOf(item, index) {
  return item?.querySelectorAll(".jump span")[index];
}

/** While it plays, words are followed picture by picture: "timeupdate" comes too seldom for them. */
function follow() {
  cancelAnimationFrame(frame);
  highlight();
  if (!audio.paused) {
    frame = requestAnimationFrame(follow);
  }
}
