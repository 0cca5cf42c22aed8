// The player: a song's waveform to click into or to move in by keyboard, its sections below it.
// Peaks and sections come from waveform.json; an older song without it has a plain bar.
import { $, clock, element, sectionName } from "./dom.js";
import { file } from "./service.js";
import { isPlaying, pause, placeIn, play, seek } from "./sound.js";
import { t } from "./speech.js";
import { drawWaveform } from "./waveform.js";

const STEP_SECONDS = 5;
const STILL = matchMedia("(prefers-reduced-motion: reduce)");

let audio = null;
let shape = null; // { peaks, levels, sections }
let total = 0; // seconds
let frame = 0;
let turn = 0; // of the songs shown: files of an earlier one may come late

/** @param {HTMLAudioElement} sound what plays */
export function initPlayer(sound) {
  audio = sound;
  $("play").addEventListener("click", playOrPause);
  $("volume").addEventListener("input", () => (audio.volume = $("volume").value / 100));
  const place = $("place");
  place.addEventListener("pointerdown", (event) => {
    place.setPointerCapture(event.pointerId);
    seekTo(event);
  });
  place.addEventListener("pointermove", (event) => {
    if (place.hasPointerCapture(event.pointerId)) {
      seekTo(event);
    }
  });
  place.addEventListener("keydown", onKey);
  for (const kind of ["play", "pause", "ended", "emptied"]) {
    audio.addEventListener(kind, showState);
  }
  for (const kind of ["playing", "timeupdate", "seeked", "loadedmetadata"]) {
    audio.addEventListener(kind, follow);
  }
  new ResizeObserver(draw).observe(place);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
}

/** Shows a song's shape; it can be played before that is there. */
export async function showPlayer(seconds, link) {
  const mine = ++turn;
  shape = null;
  total = seconds;
  $("sections").replaceChildren();
  tell();
  showState();
  if (link) {
    const found = await (await file(link)).json();
    if (mine !== turn) {
      return;
    }
    shape = found;
    const ids = shape.sections.map(({ id }) => id);
    shape.sections.forEach((section) => (section.name = sectionName(section.id, ids)));
    $("sections").replaceChildren(...shape.sections.map(sectionButton));
    tell();
  }
}

function sectionButton(section) {
  const { name } = section;
  const button = element(
    "button",
    { type: "button", title: name, ariaLabel: t("{name}, from {time}", { name, time: clock(section.startMs / 1000) }) },
    element("span", { className: "long" }, name),
    element("span", { className: "short" }, name.replace(/^(.).*?(\d*)$/, "$1$2")),
    element("span", { className: "from" }, clock(section.startMs / 1000)),
  );
  button.addEventListener("click", () => moveTo(section.startMs / 1000));
  const item = element("li", { className: section.kind }, button);
  item.style.flexGrow = String(section.endMs - section.startMs);
  return item;
}

function playOrPause() {
  if (isPlaying(audio)) {
    pause(audio);
  } else {
    play(audio);
  }
  showState();
}

function showState() {
  const plays = isPlaying(audio);
  $("play").classList.toggle("plays", plays);
  $("play").setAttribute("aria-label", plays ? t("Pause") : t("Play"));
}

function seekTo(event) {
  const box = $("place").getBoundingClientRect();
  moveTo(((event.clientX - box.left) / box.width) * total);
}

function moveTo(second) {
  seek(audio, Math.max(0, Math.min(total, second)));
  tell();
}

function onKey(event) {
  const now = placeIn(audio);
  const starts = shape?.sections.map(({ startMs }) => startMs / 1000) ?? [0];
  const places = {
    ArrowLeft: now - STEP_SECONDS,
    ArrowDown: now - STEP_SECONDS,
    ArrowRight: now + STEP_SECONDS,
    ArrowUp: now + STEP_SECONDS,
    PageDown: starts.findLast((start) => start < now - 1) ?? 0,
    PageUp: starts.find((start) => start > now + 0.01) ?? total,
    Home: 0,
    End: total,
  };
  if (event.key in places) {
    event.preventDefault();
    moveTo(places[event.key]);
  } else if (event.key === " " || event.key === "Enter") {
    event.preventDefault();
    playOrPause();
  }
}

/** While it plays, the place moves picture by picture, or four times a second where that is asked. */
function follow() {
  cancelAnimationFrame(frame);
  tell();
  if (!audio.paused && !STILL.matches) {
    frame = requestAnimationFrame(follow);
  }
}

/** Screen readers hear of the place when it is asked for, in whole seconds. */
function tell() {
  const now = placeIn(audio);
  const section = shape?.sections.findLast(({ startMs }) => startMs <= 1000 * now + 1);
  $("now").textContent = clock(now);
  $("total").textContent = clock(total);
  const place = $("place");
  place.setAttribute("aria-valuemax", Math.floor(total));
  place.setAttribute("aria-valuenow", Math.floor(now));
  const times = t("{now} of {total}", { now: clock(now), total: clock(total) });
  place.setAttribute("aria-valuetext", section ? t("{times}, {section}", { times, section: section.name }) : times);
  [...$("sections").children].forEach((item, index) => {
    const isNow = shape.sections[index] === section;
    item.classList.toggle("now", isNow);
    if (isNow) {
      item.firstChild.setAttribute("aria-current", "true");
    } else {
      item.firstChild.removeAttribute("aria-current");
    }
  });
  draw();
}

function draw() {
  drawWaveform($("waveform"), shape, total ? placeIn(audio) / total : 0);
}
