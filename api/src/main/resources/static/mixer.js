// The parts of a song, each to be muted or heard alone. They are fetched only when asked for, and
// play in step with the song's own player, which is silent meanwhile: words and waveform go on.
import { $, capital, element, toggle } from "./dom.js";
import { file } from "./service.js";
import { named, t } from "./speech.js";
import { entriesOf } from "./zip.js";

/** What decoded sound may take: at 48 kHz a part of two minutes and a half takes 58 MB. */
const MOST_BYTES = 400e6;
const RATES_HZ = [48_000, 32_000, 24_000];
const FRAME_BYTES = 8; // two channels of 32 bits
const WORST_LAG_SECONDS = 0.08;

let audio = null;
let link = null;
let parts = []; // { name, buffer, gain, source, muted, solo }
let context = null;
let begun = null; // { at, from }: the context's time and the song's when the sources began

/** @param {HTMLAudioElement} sound the song's player */
export function initMixer(sound) {
  audio = sound;
  $("mixer-load").addEventListener("click", load);
  $("mixer-off").addEventListener("click", close);
  for (const kind of ["playing", "seeked"]) {
    audio.addEventListener(kind, start);
  }
  for (const kind of ["pause", "ended", "waiting", "seeking"]) {
    audio.addEventListener(kind, stop);
  }
  audio.addEventListener("timeupdate", keepInStep);
}

/** @param {?string} stems link to the archive of parts; null if it was not ordered */
export function showMixer(stems) {
  close();
  link = stems;
  $("mixer-offer").hidden = !stems;
  $("mixer-none").hidden = Boolean(stems);
  $("mixer-problem").hidden = true;
}

function close() {
  stop();
  context?.close();
  context = null;
  parts = [];
  audio.muted = false;
  $("mixer-desk").hidden = true;
  $("mixer-offer").hidden = !link;
  $("parts").replaceChildren();
}

async function load() {
  const wanted = link;
  $("mixer-load").disabled = true;
  $("mixer-problem").hidden = true;
  try {
    const zip = await fetched(await file(wanted));
    tell(t("Unpacking the parts"));
    const entries = (await entriesOf(zip)).filter(({ name }) => /\.wav$/.test(name) && name !== "mix.wav");
    const made = await decoded(entries);
    if (wanted === link) {
      open(made);
    }
  } catch (problem) {
    $("mixer-problem").textContent = problem.message;
    $("mixer-problem").hidden = false;
  } finally {
    $("mixer-load").disabled = false;
    tell("");
  }
}

async function fetched(answer) {
  const all = Number(answer.headers.get("Content-Length"));
  const pieces = [];
  let bytes = 0;
  for (const reader = answer.body.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) {
      return new Blob(pieces);
    }
    pieces.push(value);
    bytes += value.length;
    const got = megabytes(bytes);
    tell(all ? t("Fetching the parts: {got} of {all} MB", { got, all: megabytes(all) }) : t("Fetching the parts: {got} MB", { got }));
  }
}

/** One after the other, since each needs as much again while it is decoded. */
async function decoded(entries) {
  const needed = entries.length * audio.duration * FRAME_BYTES;
  const rate = RATES_HZ.find((hz) => hz * needed <= MOST_BYTES) ?? RATES_HZ.at(-1);
  const decoder = new OfflineAudioContext(2, 1, rate);
  const made = [];
  for (const { name, open } of entries) {
    const buffer = await decoder.decodeAudioData(await open());
    made.push({ name: name.replace(/\.wav$/, ""), buffer, muted: false, solo: false, level: 1 });
    tell(t("Unpacking the parts: {done} of {all}", { done: made.length, all: entries.length }));
  }
  return made;
}

function open(made) {
  context = new AudioContext();
  parts = made;
  for (const part of parts) {
    part.gain = context.createGain();
    part.gain.connect(context.destination);
  }
  $("parts").replaceChildren(...parts.map(strip));
  $("mixer-offer").hidden = true;
  $("mixer-desk").hidden = false;
  audio.muted = true;
  start();
}

function strip(part) {
  const name = named("part", part.name, capital(part.name.replace(/[-_]+/g, " ")));
  const mute = toggle({ ariaLabel: t("Mute {part}", { part: name }), title: t("Mute") }, "M");
  const solo = toggle({ ariaLabel: t("Only {part}", { part: name }), title: t("Only this (and other “only” ones)") }, "S");
  const level = element("input", { type: "range", min: 0, max: 150, value: 100, ariaLabel: t("Loudness of {part}", { part: name }) });
  const item = element("li", {}, element("span", { className: "name" }, name), mute, solo, level);
  for (const [button, field] of [[mute, "muted"], [solo, "solo"]]) {
    button.addEventListener("click", () => {
      part[field] = !part[field];
      button.setAttribute("aria-pressed", String(part[field]));
      balance();
    });
  }
  level.addEventListener("input", () => {
    part.level = level.value / 100;
    balance();
  });
  part.item = item;
  return item;
}

function balance() {
  const anySolo = parts.some(({ solo }) => solo);
  for (const part of parts) {
    const heard = !part.muted && (!anySolo || part.solo);
    part.gain.gain.setTargetAtTime(heard ? part.level : 0, context.currentTime, 0.01);
    part.item.classList.toggle("silent", !heard);
  }
}

function start() {
  stop();
  if (!context || audio.paused || audio.seeking) {
    return;
  }
  context.resume();
  begun = { at: context.currentTime + 0.02, from: audio.currentTime + 0.02 };
  for (const part of parts) {
    part.source = new AudioBufferSourceNode(context, { buffer: part.buffer });
    part.source.connect(part.gain);
    part.source.start(begun.at, begun.from);
  }
}

function stop() {
  begun = null;
  for (const part of parts) {
    part.source?.stop();
    part.source = null;
  }
}

/** The two clocks may drift apart, and the player may have waited for data. */
function keepInStep() {
  if (begun && context.state === "running") {
    const lag = context.currentTime - begun.at + begun.from - audio.currentTime;
    if (Math.abs(lag) > WORST_LAG_SECONDS) {
      start();
    }
  }
}

function tell(text) {
  $("mixer-state").textContent = text;
}

function megabytes(bytes) {
  return (bytes / 1e6).toFixed(0);
}
