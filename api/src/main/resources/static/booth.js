// The booth: one visitor after the other takes a photo, hears the song and takes it home. Nothing is
// fetched from elsewhere. The address sets it up: /booth?seconds=45&styles=reggae,bright-pop&lang=zh
import { hasStaff, isPaused, watchBooth } from "./booth-break.js";
import { deleteSong } from "./booth-deletion.js";
import { showStyles, showWall } from "./booth-offers.js";
import { dropPhoto, initPhoto } from "./booth-photo.js";
import { forgetSong, initSong, isHeard, pauseSong, showSong } from "./booth-song.js";
import { initStaff } from "./booth-staff.js";
import { say, speak } from "./booth-words.js";
import { insist } from "./connection.js";
import { $ } from "./dom.js";
import { follow } from "./follow.js";
import { ask } from "./service.js";

const SCREENS = ["attract", "break", "camera", "making", "song", "gone"];
const KEPT = "songlens-booth-song"; // so that a visitor's song is still theirs after a power cut
const IDLE_MS = 60_000;
const AGAIN_MS = 2000;

const settings = new URLSearchParams(location.search);

let song = null; // its id
let events = null;
let idle = 0;
let retry = 0;

function show(screen) {
  for (const id of SCREENS) {
    $(id).hidden = id !== screen;
  }
  $(screen).querySelector("[tabindex]")?.focus();
  stayAwake();
}

/** Who goes away without a word makes room for the next one. */
function stayAwake() {
  clearTimeout(idle);
  idle = 0;
  rest();
}

/** Waits for the visitor from now on, or still; a song that is made or heard goes on. */
function rest() {
  const leaves = !$("camera").hidden || !$("gone").hidden || (!$("song").hidden && !isHeard());
  if (leaves && idle === 0) {
    idle = setTimeout(attract, IDLE_MS);
  }
}

for (const kind of ["pointerdown", "keydown"]) {
  document.addEventListener(kind, stayAwake);
}

// ---- until somebody comes

async function attract() {
  forget();
  dropPhoto();
  show(isPaused() ? "break" : "attract");
  await showWall();
}

/** Who has begun goes on to the end of their song; nobody new begins while the booth is paused. */
function boothChanged() {
  $("corner").hidden = !hasStaff();
  if (song === null && (!$("attract").hidden || !$("break").hidden)) {
    attract(); // else a visitor's song is being looked for, as after a reload
  }
}

/** Nothing of a visitor's song stays on the page. */
function forget() {
  events?.close();
  clearTimeout(retry);
  localStorage.removeItem(KEPT);
  song = null;
  hush();
  forgetSong();
}

$("english").addEventListener("click", () => speak("en"));
$("chinese").addEventListener("click", () => speak("zh"));
$("leave").addEventListener("click", attract);

function ordered(id) {
  localStorage.setItem(KEPT, id);
  watch(id);
}

// ---- while it is made

function watch(id) {
  song = id;
  showProgress({ state: "queued", percent: 0 });
  show("making");
  events = follow(id, showProgress, () => open(id));
}

function showProgress({ state, percent, etaSeconds, opening }) {
  $("stage").textContent = say("stages")[state] ?? state;
  $("bar").value = percent;
  $("percent").textContent = `${Math.round(percent)} %`;
  $("eta").textContent = etaSeconds ? say("eta")(Math.round(etaSeconds)) : "";
  if (opening && !$("opening").src) {
    $("opening").src = opening;
    $("opening").play().catch(() => {}); // where a browser wants a touch first, the song is heard later
  }
}

/** A song that was being made when the power went is asked for until the service is back. */
async function open(id) {
  song = id;
  let made;
  try {
    made = await ask(`/v1/songs/${encodeURIComponent(id)}`);
  } catch (problem) {
    if (song === id && problem.cause?.status === 404) {
      attract();
    } else if (song === id) {
      show("making");
      openLater(id);
    }
    return;
  }
  if (song !== id) {
    return; // the visitor has left meanwhile
  }
  if (made.state === "done") {
    play(made);
  } else if (made.state === "failed" || made.state === "cancelled") {
    end(say("failedTitle"), made.message ?? "");
  } else {
    watch(id);
  }
}

function openLater(id) {
  clearTimeout(retry);
  retry = setTimeout(() => open(id), AGAIN_MS);
}

/** The opening is no longer heard, and the next visitor's can be. */
function hush() {
  $("opening").pause();
  $("opening").removeAttribute("src");
}

// ---- the song, and its end

function play(made) {
  const heard = $("opening").paused ? 0 : $("opening").currentTime;
  hush();
  showSong(made, heard);
  show("song");
}

async function remove() {
  const id = song;
  events?.close();
  clearTimeout(retry);
  hush();
  pauseSong();
  try {
    const receipt = await deleteSong(id, () => song === id);
    endOf(id, say("goneTitle"), say("goneText")(receipt));
  } catch (problem) {
    endOf(id, say("failedTitle"), problem.message);
  }
}

function endOf(id, title, text) {
  if (song === id) {
    end(title, text);
  }
}

function end(title, text) {
  forget();
  $("gone-title").textContent = title;
  $("gone-text").textContent = text;
  show("gone");
}

for (const button of ["stop", "delete"]) {
  $(button).addEventListener("click", remove);
}
for (const button of ["next", "again"]) {
  $(button).addEventListener("click", attract);
}

speak(settings.get("lang") ?? "en");
const seconds = Number(settings.get("seconds")) || 45;
initPhoto({ seconds, wish: settings.get("wish") }, { show: () => show("camera"), ordered });
const days = Math.min(7, Math.max(1, Math.round(Number(settings.get("days")) || 7)));
initSong(days, { changed: stayAwake, broken: rest });
initStaff(days, (id) => song === id && attract());
watchBooth(boothChanged);
const offered = (settings.get("styles") ?? "").split(",");
insist(() => showStyles(offered)).catch(() => {}); // without styles the photo decides
const kept = localStorage.getItem(KEPT);
if (kept) {
  open(kept);
} else {
  attract();
}
